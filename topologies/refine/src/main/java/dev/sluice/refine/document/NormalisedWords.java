package dev.sluice.refine.document;

/**
 * The words of a normalised text: ASCII punctuation deleted, lower case, white space collapsed,
 * canonically decomposed (NFD), in that order. Source: {@code normalize} of RedPajama-V2.
 *
 * <p>Equal words have equal ids, and ids count up from 0 in the order of first occurrence.
 * Normalising a line alone gives the same words as normalising the whole text, since no step looks
 * across white space; so a line is a range of words.
 */
public final class NormalisedWords {

  private final int[] codePoints; // of the different words
  private final WordInterner words;
  private final int[] ids;
  private final int[] starts; // of each word in all of them put one after the other
  private final int[] counts;
  private final NormalisedLines lines;

  NormalisedWords(int[] codePoints, WordInterner words, int[] ids, NormalisedLines lines) {
    this.codePoints = codePoints;
    this.words = words;
    this.ids = ids;
    this.lines = lines;
    counts = new int[words.size()];
    starts = new int[ids.length + 1];
    int at = 0;
    for (int i = 0; i < ids.length; i++) {
      counts[ids[i]]++;
      at += words.length(ids[i]);
      starts[i + 1] = at;
    }
  }

  /** Number of words. */
  public int size() {
    return ids.length;
  }

  public int id(int word) {
    return ids[word];
  }

  /** Number of different words; ids are less than this. */
  public int distinct() {
    return counts.length;
  }

  /** How often the word with this id occurs. */
  public int count(int id) {
    return counts[id];
  }

  /** Length of a word in code points. */
  public int length(int word) {
    return words.length(ids[word]);
  }

  /** Code points of all words, the spaces between them not counted. */
  public int characters() {
    return starts[ids.length];
  }

  /** First word of a line; of the line after the last, the number of words. */
  public int lineStart(int line) {
    return lines.starts()[line];
  }

  /** Length of the normalised line: its words with one space between each two. */
  public int lineLength(int line) {
    return spacedLength(lines.starts()[line], lines.starts()[line + 1]);
  }

  /** Length of the normalised text: its words with one space between each two. */
  public int textLength() {
    return spacedLength(0, ids.length);
  }

  private int spacedLength(int from, int to) {
    return to == from ? 0 : starts[to] - starts[from] + to - from - 1;
  }

  /** Numeric code points in a normalised line. */
  public int numericCharacters(int line) {
    return lines.numerics()[line];
  }

  /** Code point of a word, from 0. */
  public int codePoint(int word, int index) {
    return codePoints[words.start(ids[word]) + index];
  }

  /** Whether the word with this id is the given one. */
  public boolean is(int id, int[] other) {
    return words.length(id) == other.length && matches(words.start(id), other);
  }

  /** Whether the word with this id begins with the given code points. */
  public boolean startsWith(int id, int[] prefix) {
    return words.length(id) >= prefix.length && matches(words.start(id), prefix);
  }

  /** Whether the word with this id ends with the given code points. */
  public boolean endsWith(int id, int[] suffix) {
    return words.length(id) >= suffix.length
        && matches(words.start(id) + words.length(id) - suffix.length, suffix);
  }

  private boolean matches(int start, int[] expected) {
    return WordInterner.equal(expected, 0, codePoints, start, start + expected.length);
  }

  /** Whether the word with this id is a member of the set. */
  public boolean isIn(WordSet set, int id) {
    return words.isIn(set, id);
  }

  /** The id of a word; -1 if it does not occur. */
  public int find(int[] word) {
    for (int id = 0; id < counts.length; id++) {
      if (is(id, word)) {
        return id;
      }
    }
    return -1;
  }

  /** N-grams that repeat. */
  RepeatedNgrams repeatedNgrams() {
    return new RepeatedNgrams(ids, counts.length, starts, RepeatedNgrams.LONGEST);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < ids.length; word++) {
      int start = words.start(ids[word]);
      text.append(word == 0 ? "" : " ").append(new String(codePoints, start, length(word)));
    }
    return text.toString();
  }
}
