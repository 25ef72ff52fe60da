package dev.sluice.refine.document;

/** Words in the order of their text. Equal words have equal ids, less than {@link #ids}. */
public final class WordSequence {
  private final int[] bounds; // start and end of each, and room
  private final int[] wordIds;
  private final int size;
  private final int ids;
  private int[] before;

  WordSequence(int[] bounds, int[] wordIds, int size, int ids) {
    this.bounds = bounds;
    this.wordIds = wordIds;
    this.size = size;
    this.ids = ids;
  }

  /** Those that begin with a letter or number, in the sense of {@code str.isalnum}. */
  public WordSequence beginningAlphanumeric(Document document) {
    int[] chosenBounds = new int[bounds.length];
    int[] chosenIds = new int[size];
    int chosen = 0;
    for (int word = 0; word < size; word++) {
      chosenBounds[2 * chosen] = bounds[2 * word];
      chosenBounds[2 * chosen + 1] = bounds[2 * word + 1];
      chosenIds[chosen] = wordIds[word];
      chosen += CharacterClasses.isAlphanumeric(document.codePoint(bounds[2 * word])) ? 1 : 0;
    }
    return new WordSequence(chosenBounds, chosenIds, chosen, ids);
  }

  /** Number of words. */
  public int size() {
    return size;
  }

  /** First code point of a word. */
  public int start(int word) {
    return bounds[2 * word];
  }

  /** One past the last code point of a word. */
  public int end(int word) {
    return bounds[2 * word + 1];
  }

  public int id(int word) {
    return wordIds[word];
  }

  /** More than any id. */
  public int ids() {
    return ids;
  }

  /** Starts and ends in turn, with room behind them; shared: never to be written to. */
  public int[] sharedBounds() {
    return bounds;
  }

  /** Code points in the words before each, and after the last in all; never to be written to. */
  public int[] sharedLengthsBefore() {
    if (before == null) {
      before = new int[size + 1];
      for (int word = 0; word < size; word++) {
        before[word + 1] = before[word] + bounds[2 * word + 1] - bounds[2 * word];
      }
    }
    return before;
  }

  /**
   * N-grams of the words that repeat.
   *
   * @param longest up to this many words, {@link RepeatedNgrams#LONGEST_TOP} or {@link
   *     RepeatedNgrams#LONGEST}
   */
  public RepeatedNgrams repeatedNgrams(int longest) {
    return new RepeatedNgrams(wordIds, ids, sharedLengthsBefore(), longest);
  }
}
