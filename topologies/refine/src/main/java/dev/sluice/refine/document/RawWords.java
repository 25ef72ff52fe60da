package dev.sluice.refine.document;

/**
 * Runs of word characters, and runs of characters that are neither word nor space, both in
 * Unicode's sense: combining marks belong to words. Case kept. Source: NLTK's WordPunct tokeniser
 * on the {@code regex} module, as the reference outputs of RedPajama-V2 show.
 */
public final class RawWords {
  private final int[] codePoints;
  private final WordParts words;
  private int allCaps;
  private int withAsciiLetter;

  /**
   * @param hasSeparators whether U+001C to U+001F occur
   */
  RawWords(Document document, boolean hasSeparators) {
    codePoints = document.sharedCodePoints();
    words =
        hasSeparators // which are white space, but cut no raw words
            ? WordParts.ofWhole(document, this::cut)
            : WordParts.of(document, this::cut);
    for (int part = 0; part < words.different(); part++) {
      read(part);
    }
  }

  private void cut(int start, int end, Spans parts) {
    int i = start;
    while (i < end) {
      int from = i;
      while (i < end && CharacterClasses.isTokenCharacter(codePoints[i])) {
        i++;
      }
      if (i > from) {
        parts.add(from, i);
      }
      from = i;
      while (i < end && isMark(codePoints[i])) {
        i++;
      }
      if (i > from) {
        parts.add(from, i);
      }
      while (i < end && CharacterClasses.isTokenSpace(codePoints[i])) {
        i++;
      }
    }
  }

  private static boolean isMark(int codePoint) {
    return !CharacterClasses.isTokenCharacter(codePoint)
        && !CharacterClasses.isTokenSpace(codePoint);
  }

  private void read(int part) {
    boolean upper = false;
    boolean lower = false;
    boolean ascii = false;
    for (int i = words.firstStart(part); i < words.firstEnd(part) && !(lower && ascii); i++) {
      upper |= CharacterClasses.isUpper(codePoints[i]);
      lower |= CharacterClasses.isLowerOrTitle(codePoints[i]);
      int letter = (codePoints[i] | 0x20) - 'a';
      ascii |= letter >= 0 && letter < 26;
    }
    allCaps += upper && !lower ? words.count(part) : 0;
    withAsciiLetter += ascii ? words.count(part) : 0;
  }

  public int size() {
    return words.size();
  }

  /** First code point of a word. */
  public int start(int word) {
    return words.inOrder().start(word);
  }

  /** One past the last code point of a word. */
  public int end(int word) {
    return words.inOrder().end(word);
  }

  /** Words with an upper-case character and neither a lower-case nor a title-case one. */
  public int allCaps() {
    return allCaps;
  }

  public int withAsciiLetter() {
    return withAsciiLetter;
  }

  /** Words that are members of the set, in their own case. */
  public int countIn(WordSet set) {
    int found = 0;
    for (int part = 0; part < words.different(); part++) {
      boolean member = set.contains(codePoints, words.firstStart(part), words.firstEnd(part));
      found += member ? words.count(part) : 0;
    }
    return found;
  }
}
