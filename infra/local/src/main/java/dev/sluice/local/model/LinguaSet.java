package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.HeldOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The test data of the language detector lingua, 75 languages; held out by line. */
final class LinguaSet {
  static final String FILE = "langid_lingua/lingua_testdata.zip";

  /** The three lengths of text, and the folders that hold them. */
  enum Part {
    SENTENCES("sentences"),
    WORD_PAIRS("word-pairs"),
    SINGLE_WORDS("single-words");

    private final String folder;

    Part(String folder) {
      this.folder = folder;
    }

    String folder() {
      return folder;
    }
  }

  private static final Pattern NAME = Pattern.compile("([a-z-]+)/([a-z]{2}\\.txt)");

  private LinguaSet() {}

  /** The held-out lines of a part. A label is the name of a file: {@code de.txt}. */
  static List<Example> heldOut(Path file, Part part) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (ZipTexts zip = ZipTexts.open(file)) {
      for (String name : zip.names()) {
        Matcher matcher = NAME.matcher(name);
        if (matcher.matches() && matcher.group(1).equals(part.folder)) {
          for (String line : zip.lines(name)) {
            if (HeldOut.contains(line)) {
              examples.add(new Example(matcher.group(2), line));
            }
          }
        }
      }
    }
    return examples;
  }
}
