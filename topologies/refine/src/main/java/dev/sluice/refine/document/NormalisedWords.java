package dev.sluice.refine.document;

import java.util.Arrays;

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
  private final int[] counts;

  NormalisedWords(int[] codePoints, int[] starts, int[] ids, int[] lineStarts, int[] counts) {
    this.codePoints = codePoints;
    this.starts = starts;
    this.ids = ids;
    this.lineStarts = lineStarts;
    this.counts = counts;
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
    int count = 0;
    int end = starts[lineStarts[line + 1]];
    for (int i = starts[lineStarts[line]]; i < end; i++) {
      if (CharacterClasses.isNumeric(codePoints[i])) {
        count++;
      }
    }
    return count;
  }

  public boolean is(int word, int[] other) {
    return Arrays.equals(codePoints, starts[word], starts[word + 1], other, 0, other.length);
  }

  public boolean startsWith(int word, int[] prefix) {
    return length(word) >= prefix.length && matches(starts[word], prefix);
  }

  public boolean endsWith(int word, int[] suffix) {
    return length(word) >= suffix.length && matches(starts[word + 1] - suffix.length, suffix);
  }

  private boolean matches(int start, int[] expected) {
    return Arrays.equals(codePoints, start, start + expected.length, expected, 0, expected.length);
  }

  public boolean isIn(WordSet set, int word) {
    return set.contains(codePoints, starts[word], starts[word + 1]);
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
