package dev.sluice.refine.dedup.paragraph;

import java.util.HashSet;
import java.util.Set;

/**
 * The paragraphs of a text, which are its lines, cut at newlines as CCNet cuts them.
 *
 * @param charEnds where each ends, in code points, its newline left out; the next one starts one
 *     further
 * @param hashes of the normalised paragraphs, see {@link ParagraphHasher}
 * @param kinds of the paragraphs
 */
@SuppressWarnings("ArrayRecordComponent") // travels as it is
public record Paragraphs(int[] charEnds, long[] hashes, byte[] kinds) {
  /** Nothing is left of it when normalised. */
  public static final byte BLANK = 0;

  /** Shorter than what is compared; stays. */
  public static final byte SHORT = 1;

  /** Compared with those of other documents. */
  public static final byte COMPARED = 2;

  /** Equal to one before it in the same text. */
  public static final byte REPEATED = 3;

  /**
   * Cuts and hashes a text.
   *
   * @param minCharacters least code points of a normalised paragraph that is compared, from 1
   */
  public static Paragraphs of(String text, int minCharacters) {
    int count = 1 + (int) text.chars().filter(unit -> unit == '\n').count();
    Paragraphs paragraphs = new Paragraphs(new int[count], new long[count], new byte[count]);
    ParagraphHasher hasher = new ParagraphHasher();
    Set<Long> seen = new HashSet<>();
    int start = 0;
    int charStart = 0;
    for (int i = 0; i < count; i++) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int charEnd = charStart + text.codePointCount(start, end);
      String normalised = ParagraphNormaliser.normalise(text, start, end);
      paragraphs.charEnds[i] = charEnd;
      paragraphs.hashes[i] = hasher.hash(normalised);
      paragraphs.kinds[i] = kind(normalised, minCharacters, paragraphs.hashes[i], seen);
      start = end + 1;
      charStart = charEnd + 1;
    }
    return paragraphs;
  }

  private static byte kind(String normalised, int minCharacters, long hash, Set<Long> seen) {
    if (normalised.isEmpty()) {
      return BLANK;
    }
    if (normalised.codePointCount(0, normalised.length()) < minCharacters) {
      return SHORT;
    }
    return seen.add(hash) ? COMPARED : REPEATED;
  }

  /** Hashes that are looked for in other documents, each once. */
  public long[] compared() {
    long[] compared = new long[hashes.length];
    int size = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (kinds[i] == COMPARED) {
        compared[size++] = hashes[i];
      }
    }
    return java.util.Arrays.copyOf(compared, size);
  }

  /**
   * What the text loses: paragraphs that an earlier document holds and those that it repeats.
   *
   * @param held hashes of paragraphs that an earlier document holds
   */
  public ParagraphRemoval without(Set<Long> held) {
    return ParagraphRemoval.of(charEnds, blank(), duplicates(held));
  }

  /** Which are blank. */
  public boolean[] blank() {
    boolean[] blank = new boolean[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      blank[i] = kinds[i] == BLANK;
    }
    return blank;
  }

  /**
   * Which are duplicates.
   *
   * @param held hashes of paragraphs that an earlier document holds
   */
  public boolean[] duplicates(Set<Long> held) {
    boolean[] duplicates = new boolean[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      duplicates[i] = kinds[i] == REPEATED || (kinds[i] == COMPARED && held.contains(hashes[i]));
    }
    return duplicates;
  }
}
