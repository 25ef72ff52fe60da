package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** NTREX-128 as labelled lines, a fifth of its news documents held out. */
final class NewsLines {
  /** An item is held out if the first byte of its key's SHA-256 is below this. */
  private static final int HELD_OUT = 51;

  private final List<byte[]> train = new ArrayList<>();
  private final List<byte[]> heldOut = new ArrayList<>();

  /** Languages are named as the files are; the order of training lines is shuffled. */
  static NewsLines read(String... languages) throws IOException, NoSuchAlgorithmException {
    String folder = System.getenv("SLUICE_SHARED");
    Path shared =
        folder != null && !folder.isBlank() && !folder.startsWith("${") // unset in Maven
            ? Path.of(folder)
            : Path.of("../../../shared");
    Path zip = shared.resolve("data/langid_ntrex128/ntrex128.zip");
    assumeTrue(Files.isReadable(zip), "skipped: no reference data at " + zip.toAbsolutePath());
    NewsLines lines = new NewsLines();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<String> documents = lines(file, "DOCUMENT_IDS.tsv");
      for (String language : languages) {
        List<String> sentences = lines(file, "newstest2019-ref." + language + ".txt");
        for (int i = 0; i < documents.size(); i++) {
          String line = "__label__" + language + " " + sentences.get(i);
          (isHeldOut(documents.get(i)) ? lines.heldOut : lines.train).add(line.getBytes(UTF_8));
        }
      }
    }
    Collections.shuffle(lines.train, new Random(1));
    return lines;
  }

  List<byte[]> train() {
    return train;
  }

  List<byte[]> heldOut() {
    return heldOut;
  }

  private static boolean isHeldOut(String key) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    return (digest[0] & 0xFF) < HELD_OUT;
  }

  private static List<String> lines(ZipFile file, String name) throws IOException {
    ZipEntry entry = file.getEntry(name);
    return new String(file.getInputStream(entry).readAllBytes(), UTF_8).lines().toList();
  }
}
