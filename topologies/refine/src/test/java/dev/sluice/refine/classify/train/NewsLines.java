package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.refine.SharedData;
import dev.sluice.refine.classify.evaluate.HeldOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** NTREX-128 as labelled lines, a fifth of its news documents held out. */
final class NewsLines {
  private final List<byte[]> train = new ArrayList<>();
  private final List<byte[]> heldOut = new ArrayList<>();

  /** Languages are named as the files are; the order of training lines is shuffled. */
  static NewsLines read(String... languages) throws IOException {
    Path zip = SharedData.file("data/langid_ntrex128/ntrex128.zip");
    NewsLines lines = new NewsLines();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<String> documents = lines(file, "DOCUMENT_IDS.tsv");
      for (String language : languages) {
        List<String> sentences = lines(file, "newstest2019-ref." + language + ".txt");
        for (int i = 0; i < documents.size(); i++) {
          String line = "__label__" + language + " " + sentences.get(i);
          (HeldOut.contains(documents.get(i)) ? lines.heldOut : lines.train)
              .add(line.getBytes(UTF_8));
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

  private static List<String> lines(ZipFile file, String name) throws IOException {
    ZipEntry entry = file.getEntry(name);
    return new String(file.getInputStream(entry).readAllBytes(), UTF_8).lines().toList();
  }
}
