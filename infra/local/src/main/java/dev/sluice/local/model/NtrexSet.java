package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.HeldOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * NTREX-128: news sentences in 128 languages, one file each, aligned line by line. Held out by news
 * document, so that no translation of a sentence for training is among them.
 */
final class NtrexSet {
  static final String FILE = "langid_ntrex128/ntrex128.zip";

  private static final String DOCUMENTS = "DOCUMENT_IDS.tsv";
  private static final Pattern NAME = Pattern.compile("newstest2019-[^.]+\\.[A-Za-z-]+\\.txt");

  private NtrexSet() {}

  /** The held-out sentences; a label is the file's name, {@code newstest2019-ref.por-BR.txt}. */
  static List<Example> heldOut(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (ZipTexts zip = ZipTexts.open(file)) {
      List<String> documents = zip.lines(DOCUMENTS);
      for (String name : zip.names()) {
        if (NAME.matcher(name).matches()) {
          List<String> lines = zip.lines(name);
          if (lines.size() != documents.size()) {
            throw new UnreadableSetException(
                file + "!" + name,
                "%d lines, but %s has %d".formatted(lines.size(), DOCUMENTS, documents.size()));
          }
          for (int i = 0; i < lines.size(); i++) {
            if (HeldOut.contains(documents.get(i))) {
              examples.add(new Example(name, lines.get(i)));
            }
          }
        }
      }
    }
    return examples;
  }
}
