package dev.sluice.refine.classify.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of corpus.py as the model sees it: tokens and measures of a text, its source and label.
 */
final class LabelledText {

  private final boolean reference;
  private final String source;
  private final byte[] tokens;
  private final double[] measures;

  private LabelledText(boolean reference, String source, byte[] tokens, double[] measures) {
    this.reference = reference;
    this.source = source;
    this.tokens = tokens;
    this.measures = measures;
  }

  boolean reference() {
    return reference;
  }

  String source() {
    return source;
  }

  byte[] tokens() {
    return tokens;
  }

  double[] measures() {
    return measures;
  }

  static List<LabelledText> read(Path file) throws IOException {
    QualityView view = new QualityView();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.map(line -> of(line, view)).toList();
    }
  }

  private static LabelledText of(String line, QualityView view) {
    String[] fields = line.split("\t", 3);
    view.read(fields[2].replace('\u2028', '\n'));
    double[] measures = view.measures().values().clone();
    byte[] tokens = Arrays.copyOf(view.tokens(), view.length());
    return new LabelledText(fields[0].equals("ref"), fields[1], tokens, measures);
  }

  /** As fastText's trainer wants it. */
  byte[] trainingLine() {
    String label = reference ? QualityModel.REFERENCE : QualityModel.WEB;
    byte[] head = (label + " ").getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(head, head.length + tokens.length);
    System.arraycopy(tokens, 0, line, head.length, tokens.length);
    return line;
  }
}
