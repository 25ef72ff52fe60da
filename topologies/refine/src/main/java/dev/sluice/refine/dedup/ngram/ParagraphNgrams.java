package dev.sluice.refine.dedup.ngram;

/**
 * The n-grams of a text by paragraph; paragraphs are lines, cut at newlines. An n-gram counts as
 * often as it occurs.
 *
 * @param charEnds where each paragraph ends, in code points, its newline left out
 * @param blank which have no word
 * @param sizes n-grams of each; 0 if it is too short, it stays then
 * @param repeated how many of these occur in an earlier paragraph of the same text, and so are held
 *     whatever other documents hold
 * @param hashes of the others, paragraph by paragraph; null where only the numbers are needed
 */
@SuppressWarnings("ArrayRecordComponent") // travels as it is
public record ParagraphNgrams(
    int[] charEnds, boolean[] blank, int[] sizes, int[] repeated, long[] hashes) {

  /** The same without what is looked for in other documents. */
  public ParagraphNgrams withoutHashes() {
    return new ParagraphNgrams(charEnds, blank, sizes, repeated, null);
  }

  /** To which paragraph each of the hashes belongs. */
  public int[] paragraphs() {
    int[] paragraphs = new int[hashes.length];
    int next = 0;
    for (int paragraph = 0; paragraph < sizes.length; paragraph++) {
      for (int i = repeated[paragraph]; i < sizes[paragraph]; i++) {
        paragraphs[next++] = paragraph;
      }
    }
    return paragraphs;
  }
}
