package dev.sluice.refine.decontaminate;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.SpacedWords;

/** RedPajama-V2's normalised words: lower case, no ASCII punctuation, decomposed. */
final class NormalForm implements ComparedWords {
  private final Document document;
  private final NormalisedWords words;
  private final long[] hashes; // of each different word; 0 until asked for
  private int[] spaced; // which spaced word each is; null until asked for

  NormalForm(Document document) {
    this.document = document;
    words = document.normalisedWords();
    hashes = new long[words.distinct()];
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public long hash(int word) {
    int id = words.id(word);
    if (hashes[id] == 0) {
      long hash = GramHash.START;
      for (int i = 0; i < words.length(word); i++) {
        hash = GramHash.next(hash, words.codePoint(word, i));
      }
      hashes[id] = GramHash.mix(hash);
    }
    return hashes[id];
  }

  @Override
  public int length(int word) {
    return words.length(word);
  }

  @Override
  public int codePoint(int word, int index) {
    return words.codePoint(word, index);
  }

  @Override
  public int charStart(int word) {
    return document.spacedWords().start(spaced(word));
  }

  @Override
  public int charEnd(int word) {
    return document.spacedWords().end(spaced(word));
  }

  @Override
  public int lines() {
    return document.lines().size();
  }

  @Override
  public int lineStart(int line) {
    return words.lineStart(line);
  }

  /** Each spaced word is one word here, unless it is nothing but punctuation. */
  private int spaced(int word) {
    if (spaced == null) {
      SpacedWords all = document.spacedWords();
      spaced = new int[words.size()];
      int found = 0;
      for (int i = 0; i < all.size(); i++) {
        if (!isPunctuation(all.start(i), all.end(i))) {
          spaced[found++] = i;
        }
      }
    }
    return spaced[word];
  }

  private boolean isPunctuation(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!CharacterClasses.isAsciiPunctuation(document.codePoint(i))) {
        return false;
      }
    }
    return true;
  }
}
