package dev.sluice.local.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Which label of the language model the files of an evaluation set stand for: refine's {@code
 * evaluation.tsv}, which its training scripts use too.
 */
final class SetLabels {
  private static final String RESOURCE = "/dev/sluice/refine/language/evaluation.tsv";

  private final Map<String, String> labels = new HashMap<>();

  private SetLabels() {}

  /**
   * @param set ntrex or lingua
   */
  static SetLabels of(String set) {
    try (InputStream in = SetLabels.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + RESOURCE);
      }
      return parse(set, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of set, file and label, parted by tabs. */
  static SetLabels parse(String set, String table) {
    SetLabels labels = new SetLabels();
    for (String line : table.split("\n")) {
      String[] fields = line.split("\t");
      if (fields.length == 3 && fields[0].equals(set)) {
        labels.labels.put(fields[1], fields[2]);
      }
    }
    return labels;
  }

  /**
   * @throws UnreadableSetException if the set has a file that nobody gave a label
   */
  String label(String file) {
    String label = labels.get(file);
    if (label == null) {
      throw new UnreadableSetException(file, "has no label in " + RESOURCE);
    }
    return label;
  }
}
