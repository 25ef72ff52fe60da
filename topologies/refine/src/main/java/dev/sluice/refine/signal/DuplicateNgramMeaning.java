package dev.sluice.refine.signal;

import java.util.Locale;

/**
 * What "fraction of characters in duplicate n-grams" means, n from 5 to 10. Four programs publish a
 * measure of that name and each measures something else, so a threshold of one says nothing about
 * another.
 *
 * <table>
 * <caption>The four meanings</caption>
 * <tr><th></th><th>words</th><th>counted</th><th>overlaps</th><th>divided by</th><th>range</th></tr>
 * <tr><td>{@link #RPV2}</td>
 *   <td>normalised: no ASCII punctuation, lower case, by white space</td>
 *   <td>words in any n-gram that occurs twice or more, the first occurrence too</td>
 *   <td>a word counts once</td>
 *   <td>characters of all words, without spaces</td><td>0..1</td></tr>
 * <tr><td>{@link #DATATROVE}</td>
 *   <td>of a tokeniser for the language, as they stand</td>
 *   <td>second and later occurrences alone, without spaces</td>
 *   <td>after a hit the scan goes on n words further</td>
 *   <td>characters of the whole text, with spaces</td><td>0..1</td></tr>
 * <tr><td>{@link #DOLMA}</td>
 *   <td>by white space, as they stand</td>
 *   <td>every occurrence of an n-gram that occurs twice or more</td>
 *   <td>a word counts in each n-gram that it is in</td>
 *   <td>characters of all n-grams, a word again in each</td><td>0..1</td></tr>
 * <tr><td>{@link #DCLM}</td>
 *   <td>Unicode's (UAX #29) that begin with a letter or number, as they stand</td>
 *   <td>words in any n-gram that occurs twice or more, the first occurrence too</td>
 *   <td>a word counts once</td>
 *   <td>characters of these words, without spaces</td><td>0..1</td></tr>
 * </table>
 */
public enum DuplicateNgramMeaning {
  /** RedPajama-V2, {@code repetitiousness.py}. */
  RPV2("rps_doc_frac_chars_dupe_%dgrams"),
  /** datatrove, {@code gopher_repetition_filter.py}. */
  DATATROVE("gopher_duplicated_%d_n_grams"),
  /** Dolma, {@code taggers/gopher.py}. */
  DOLMA("dolma_fraction_of_characters_in_duplicate_%dgrams"),
  /** DCLM, {@code content_filters.py}. */
  DCLM("dclm_duplicate_%dgram_character_fraction");

  /** Shortest and longest n-gram that all four measure. */
  public static final int SHORTEST = 5;

  public static final int LONGEST = 10;

  private final String signal;

  DuplicateNgramMeaning(String signal) {
    this.signal = signal;
  }

  /** The name in recipes. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Name of the signal that measures it.
   *
   * @param n {@value #SHORTEST} to {@value #LONGEST}
   */
  public String signal(int n) {
    if (n < SHORTEST || n > LONGEST) {
      throw new IllegalArgumentException("n must be 5 to 10, but is " + n);
    }
    return signal.formatted(n);
  }
}
