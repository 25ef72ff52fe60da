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

  private final int[] codePoints;
  private final int[] starts;
  private final int[] ids;
  private final int[] lineStarts;
  private final int[] lineNumerics;
  private final int[] counts;
  private final int[] firstStarts;
  private final int[] lengths;
  private final long[] hashes;

  /** Takes all arrays over; {@code codePoints} and {@code starts} may be longer than needed. */
  NormalisedWords(
      int[] codePoints, int[] starts, int[] ids, WordInterner interner, NormalisedLines lines) {
    this.codePoints = codePoints;
    this.starts = starts;
    this.ids = ids;
    this.lineStarts = lines.starts();
    this.lineNumerics = lines.numerics();
    this.counts = interner.counts();
    this.firstStarts = interner.starts();
    this.lengths = interner.lengths();
    this.hashes = interner.hashes();
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

  /** Where a word starts in the words put one after the other; of the next, where it ends. */
  public int start(int word) {
    return starts[word];
  }

  /** A code point of the words put one after the other, without spaces. */
  public int codePoint(int index) {
    return codePoints[index];
  }

  /** Length of a word in code points. */
  public int length(int word) {
    return starts[word + 1] - starts[word];
  }

  /** Code points of all words, the spaces between them not counted. */
  public int characters() {
    return starts[ids.length];
  }

  /** Code points of the words from one up to another, which is not counted. */
  long characters(int from, int to) {
    return (long) starts[to] - starts[from];
  }

  /** First word of a line; of the line after the last, the number of words. */
  public int lineStart(int line) {
    return lineStarts[line];
  }

  /** Length of the normalised line: its words with one space between each two. */
  public int lineLength(int line) {
    return spacedLength(lineStarts[line], lineStarts[line + 1]);
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
    return lineNumerics[line];
  }

  /** Code point of a word, from 0. */
  public int codePoint(int word, int index) {
    return codePoints[starts[word] + index];
  }

  /** Whether the word with this id is the given one. */
  public boolean is(int id, int[] other) {
    return lengths[id] == other.length && matches(firstStarts[id], other);
  }

  /** Whether the word with this id begins with the given code points. */
  public boolean startsWith(int id, int[] prefix) {
    return lengths[id] >= prefix.length && matches(firstStarts[id], prefix);
  }

  /** Whether the word with this id ends with the given code points. */
  public boolean endsWith(int id, int[] suffix) {
    return lengths[id] >= suffix.length
        && matches(firstStarts[id] + lengths[id] - suffix.length, suffix);
  }

  private boolean matches(int start, int[] expected) {
    return WordInterner.equal(expected, 0, codePoints, start, start + expected.length);
  }

  /** Whether the word with this id is a member of the set. */
  public boolean isIn(WordSet set, int id) {
    return set.contains(hashes[id], codePoints, firstStarts[id], firstStarts[id] + lengths[id]);
  }

  /** The id of a word; -1 if it does not occur. */
  public int find(int[] word) {
    for (int id = 0; id < lengths.length; id++) {
      if (is(id, word)) {
        return id;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < ids.length; word++) {
      text.append(word == 0 ? "" : " ").append(new String(codePoints, starts[word], length(word)));
    }
    return text.toString();
  }
}
