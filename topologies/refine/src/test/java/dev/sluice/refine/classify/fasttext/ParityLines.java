package dev.sluice.refine.classify.fasttext;

import dev.sluice.refine.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Real lines to train on and to predict: news, web sentences and words, tweets, articles. */
final class ParityLines {

  private static final String NTREX = "newstest2019-ref.";

  private ParityLines() {}

  /** Ten thousand lines of all kinds, without newlines, some of them not even UTF-8. */
  static List<byte[]> test() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    lines.addAll(every(31, zip("langid_ntrex128/ntrex128.zip", NTREX)));
    lines.addAll(every(14, zip("langid_lingua/lingua_testdata.zip", "sentences/")));
    lines.addAll(every(40, zip("langid_lingua/lingua_testdata.zip", "single-words/")));
    lines.addAll(every(15, gzip("tox_davidson/labeled_data.csv.gz")));
    lines.addAll(every(3, gzip("wikitext2/valid.txt.gz")));
    lines.addAll(odd());
    return lines;
  }

  private static List<byte[]> odd() {
    List<byte[]> lines = new ArrayList<>();
    for (String line :
        List.of(
            "",
            " ",
            "\t\u000b\f\r",
            "a\u0000b c\rd\u000be\ff",
            "__label__eng",
            "__label__ __label__x text __label__deu",
            "x".repeat(5_000),
            "日".repeat(2_000),
            "\u2028\u00a0\u3000")) {
      lines.add(line.getBytes(StandardCharsets.UTF_8));
    }
    lines.add(new byte[] {(byte) 0x80, (byte) 0xBF, ' ', (byte) 0xFF, 'a', (byte) 0xC3});
    return lines;
  }

  /** Lines of the languages of NTREX, each with a label that also tells its length. */
  static byte[] train(int step, int lengths) throws IOException {
    ByteArrayOutputStream train = new ByteArrayOutputStream();
    try (ZipFile zip = open("langid_ntrex128/ntrex128.zip")) {
      for (String name : names(zip, NTREX)) {
        String language = name.substring(NTREX.length(), name.lastIndexOf('.'));
        for (byte[] line : every(step, FixtureModels.lines(read(zip, name)))) {
          String label = "__label__" + language + "-" + line.length % lengths + " ";
          train.writeBytes(label.getBytes(StandardCharsets.UTF_8));
          train.writeBytes(line);
          train.write('\n');
        }
      }
    }
    return train.toByteArray();
  }

  private static List<byte[]> every(int step, List<byte[]> lines) {
    List<byte[]> some = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += step) {
      if (!new String(lines.get(i), StandardCharsets.ISO_8859_1).contains("</s>")) {
        some.add(lines.get(i));
      }
    }
    return some;
  }

  private static List<byte[]> gzip(String name) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(shared(name)))) {
      return FixtureModels.lines(bytes.readAllBytes());
    }
  }

  private static List<byte[]> zip(String name, String prefix) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    try (ZipFile zip = open(name)) {
      for (String entry : names(zip, prefix)) {
        lines.addAll(FixtureModels.lines(read(zip, entry)));
      }
    }
    return lines;
  }

  private static List<String> names(ZipFile zip, String prefix) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(prefix) && name.endsWith(".txt"))
        .sorted()
        .toList();
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (InputStream bytes = zip.getInputStream(zip.getEntry(name))) {
      return bytes.readAllBytes();
    }
  }

  private static ZipFile open(String name) throws IOException {
    return new ZipFile(shared(name).toFile());
  }

  private static Path shared(String name) {
    return SharedData.file("data/" + name);
  }
}
