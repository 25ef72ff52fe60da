package dev.sluice.refine.decontaminate;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.words.SimplifiedText;
import dev.sluice.refine.words.WordRules;
import dev.sluice.refine.words.Words;

/** The words in which datatrove looks for benchmarks: spaCy's English ones of simplified text. */
final class SimplifiedForm implements ComparedWords {
  private final Document document;
  private final int[] text;
  private final Words words;
  private int[] origins; // null until asked for

  SimplifiedForm(Document document) {
    this.document = document;
    text = SimplifiedText.of(document.sharedCodePoints());
    words = WordRules.ENGLISH.cut(text);
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public long hash(int word) {
    long hash = GramHash.START;
    for (int i = words.start(word); i < words.end(word); i++) {
      hash = GramHash.next(hash, text[i]);
    }
    return GramHash.mix(hash);
  }

  @Override
  public int length(int word) {
    return words.end(word) - words.start(word);
  }

  @Override
  public int codePoint(int word, int index) {
    return text[words.start(word) + index];
  }

  @Override
  public int charStart(int word) {
    return origin(words.start(word));
  }

  @Override
  public int charEnd(int word) {
    int end = origin(words.end(word) - 1) + 1;
    while (end < document.length()
        && Character.isDigit(document.codePoint(end - 1))
        && Character.isDigit(document.codePoint(end))) {
      end++; // of a number only the first digit is in the simplified text
    }
    return end;
  }

  /** The whole text: its lines are gone. */
  @Override
  public int lines() {
    return 1;
  }

  @Override
  public int lineStart(int line) {
    return line == 0 ? 0 : size();
  }

  private int origin(int at) {
    if (origins == null) {
      origins = SimplifiedText.origins(document.sharedCodePoints());
    }
    return origins[at];
  }
}
