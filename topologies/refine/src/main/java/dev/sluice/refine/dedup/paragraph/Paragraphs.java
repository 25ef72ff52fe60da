package dev.sluice.refine.dedup.paragraph;

import dev.sluice.refine.edit.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
   * What the text loses: paragraphs that an earlier document holds and those that it repeats, with
   * the blank ones that follow them, and with one newline each.
   *
   * @param held hashes of paragraphs that an earlier document holds
   */
  public ParagraphRemoval without(Set<Long> held) {
    List<Edit> deletions = new ArrayList<>();
    int duplicates = 0;
    int left = 0;
    int runStart = -1;
    for (int i = 0; i < kinds.length; i++) {
      boolean removed =
          kinds[i] == REPEATED
              || (kinds[i] == COMPARED && held.contains(hashes[i]))
              || (kinds[i] == BLANK && runStart >= 0);
      if (removed) {
        duplicates += kinds[i] == BLANK ? 0 : 1;
        runStart = runStart < 0 ? i : runStart;
        continue;
      }
      left += kinds[i] == BLANK ? 0 : 1;
      if (runStart >= 0) {
        deletions.add(Edit.deletion(charStart(runStart), charStart(i)));
        runStart = -1;
      }
    }
    if (runStart >= 0 && left > 0) {
      deletions.add(Edit.deletion(charEnds[runStart - 1], charEnds[kinds.length - 1]));
    }
    return new ParagraphRemoval(List.copyOf(deletions), duplicates, left);
  }

  private int charStart(int paragraph) {
    return paragraph == 0 ? 0 : charEnds[paragraph - 1] + 1;
  }
}
