package dev.sluice.refine.classify.toxicity;

/**
 * How much of a text a word list has.
 *
 * @param terms occurrences, the longest at each place, none overlapping another
 * @param fraction share of the text's words that belong to them; for Chinese, Japanese, Korean and
 *     Thai of its characters other than white space; 0 for a text without any
 */
public record WordShare(int terms, double fraction) {

  static WordShare of(int terms, int matched, int all) {
    return new WordShare(terms, all == 0 ? 0 : (double) matched / all);
  }
}
