package dev.sluice.refine.document;

import java.util.Arrays;

/**
 * Runs of word characters, and runs of characters that are neither word nor space, both in
 * Unicode's sense: combining marks belong to words. Case kept. Source: NLTK's WordPunct tokeniser
 * on the {@code regex} module, as the reference outputs of RedPajama-V2 show.
 */
public final class RawWords {
  private static final byte ASCII_LETTER = 1;

  private final int[] codePoints;
  private final Spans spans = new Spans();
  private byte[] traits;
  private long[] hashes;

  /**
   * @param classes {@link CharacterClasses#of} of each code point
   */
  RawWords(int[] codePoints, byte[] classes) {
    this.codePoints = codePoints;
    this.traits = new byte[Math.max(16, codePoints.length / 4)];
    this.hashes = new long[traits.length];
    int i = 0;
    while (i < classes.length) {
      if (classes[i] < 0) { // TOKEN is the sign bit
        i = word(i, classes);
      } else if (isTokenSpace(i, classes)) {
        i++;
      } else {
        i = marks(i, classes);
      }
    }
  }

  private boolean isTokenSpace(int i, byte[] classes) {
    return (classes[i] & CharacterClasses.SPACE) != 0
        && CharacterClasses.isTokenSpace(codePoints[i]);
  }

  private int word(int start, byte[] classes) {
    long hash = WordHash.START;
    int found = 0;
    int i = start;
    while (i < classes.length && classes[i] < 0) {
      int codePoint = codePoints[i];
      hash = WordHash.add(hash, codePoint);
      found |= classes[i] & (CharacterClasses.UPPER | CharacterClasses.LOWER);
      int letter = (codePoint | 0x20) - 'a';
      found |= letter >= 0 && letter < 26 ? ASCII_LETTER : 0;
      i++;
    }
    add(start, i, found, hash);
    return i;
  }

  private int marks(int start, byte[] classes) {
    long hash = WordHash.START;
    int found = 0;
    int i = start;
    while (i < classes.length && classes[i] >= 0 && !isTokenSpace(i, classes)) {
      hash = WordHash.add(hash, codePoints[i]);
      found |= classes[i] & (CharacterClasses.UPPER | CharacterClasses.LOWER);
      i++;
    }
    add(start, i, found, hash);
    return i;
  }

  private void add(int start, int end, int found, long hash) {
    int index = spans.size();
    if (index == traits.length) {
      traits = Arrays.copyOf(traits, 2 * index);
      hashes = Arrays.copyOf(hashes, 2 * index);
    }
    traits[index] = (byte) found;
    hashes[index] = WordHash.end(hash);
    spans.add(start, end);
  }

  public int size() {
    return spans.size();
  }

  /** First code point of a word. */
  public int start(int word) {
    return spans.start(word);
  }

  /** One past the last code point of a word. */
  public int end(int word) {
    return spans.end(word);
  }

  /** Whether it has an upper-case character and neither a lower-case nor a title-case one. */
  public boolean isAllCaps(int word) {
    int cased = traits[word] & (CharacterClasses.UPPER | CharacterClasses.LOWER);
    return cased == CharacterClasses.UPPER;
  }

  public boolean hasAsciiLetter(int word) {
    return (traits[word] & ASCII_LETTER) != 0;
  }

  /** Whether it is a member of the set, in its own case. */
  public boolean isIn(WordSet set, int word) {
    return set.contains(hashes[word], codePoints, spans.start(word), spans.end(word));
  }
}
