package dev.sluice.refine.dedup.ngram;

import dev.sluice.refine.dedup.paragraph.ParagraphRemoval;
import dev.sluice.refine.dedup.paragraph.Paragraphs;
import java.util.Set;

/**
 * How much of a document is held.
 *
 * @param ngrams all n-grams of the document
 * @param held how many of them an earlier document or an earlier paragraph holds
 * @param over which paragraphs have a larger share held than may be
 */
@SuppressWarnings("ArrayRecordComponent")
public record NgramCoverage(long ngrams, long held, boolean[] over) {
  /** Rule that rejects a document of which too much is held, or nothing is left. */
  public static final String RULE = "ngrams_held";

  /** How n-grams are looked for, as rejected documents are told. */
  public static final String METHOD = "bff-ngrams";

  /**
   * By BFF's law: a paragraph goes if the share of its n-grams that is held is above the threshold;
   * one without n-grams stays.
   *
   * @param heldElsewhere n-grams of each paragraph that earlier documents hold, of those that the
   *     text does not repeat
   * @param paragraphShare 0 to 1
   */
  public static NgramCoverage of(
      ParagraphNgrams ngrams, int[] heldElsewhere, double paragraphShare) {
    long all = 0;
    long allHeld = 0;
    boolean[] over = new boolean[heldElsewhere.length];
    for (int i = 0; i < over.length; i++) {
      int size = ngrams.sizes()[i];
      int held = ngrams.repeated()[i] + heldElsewhere[i];
      all += size;
      allHeld += held;
      over[i] = size > 0 && (double) held / size > paragraphShare;
    }
    return new NgramCoverage(all, allHeld, over);
  }

  /** Held share of all n-grams; 0 without any. */
  public double share() {
    return ngrams == 0 ? 0 : (double) held / ngrams;
  }

  /** What the text loses. */
  public ParagraphRemoval removal(ParagraphNgrams ngrams) {
    return ParagraphRemoval.of(ngrams.charEnds(), ngrams.blank(), over);
  }

  /**
   * What the text loses where whole paragraphs are compared as well: what either would take.
   *
   * @param held hashes of paragraphs that an earlier document holds
   */
  public ParagraphRemoval removal(Paragraphs paragraphs, Set<Long> held) {
    boolean[] duplicates = paragraphs.duplicates(held);
    boolean[] blank = paragraphs.blank();
    for (int i = 0; i < over.length; i++) {
      duplicates[i] |= over[i];
      blank[i] &= !over[i]; // marks alone, which normalising leaves out
    }
    return ParagraphRemoval.of(paragraphs.charEnds(), blank, duplicates);
  }
}
