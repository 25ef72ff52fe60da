package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.ngram.FilterSize;
import dev.sluice.refine.dedup.ngram.NgramShingler;
import dev.sluice.refine.yaml.YamlMap;
import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Removal of paragraphs, and of whole documents, whose n-grams of words earlier documents hold, as
 * DCLM's BFF does it. Defaults are those that DCLM-Baseline was made with; BFF's own are n-grams of
 * 20 words.
 *
 * @param grouping documents that are compared
 * @param words of an n-gram, 1 to {@value #MOST_WORDS}
 * @param minWords a paragraph of fewer than {@code words} is one n-gram if it has so many, and else
 *     stays; 1 to {@code words}
 * @param paragraphShare a paragraph goes if a larger share of its n-grams is held; 0 to 1, at which
 *     none goes
 * @param documentShare the same of a document
 * @param expected n-grams that the filters are made for; with more of them there are more false
 *     positives; {@value #LEAST_EXPECTED} to {@value #MOST_EXPECTED}
 * @param falsePositiveRate of an n-gram, when so many are there; {@value #LEAST_RATE} to {@value
 *     #MOST_RATE}
 */
public record NgramDedup(
    Grouping grouping,
    int words,
    int minWords,
    double paragraphShare,
    double documentShare,
    long expected,
    double falsePositiveRate)
    implements Serializable {
  static final int MOST_WORDS = 100;
  static final long LEAST_EXPECTED = 1000;
  static final long MOST_EXPECTED = 100_000_000_000L;
  static final double LEAST_RATE = 1e-6;
  static final double MOST_RATE = 0.5;

  /** Each filter is one array of bytes. */
  private static final long MOST_FILTER_BYTES = 1L << 30;

  private static final String PATH = "dedup.ngrams.";
  private static final int WORDS = 13;
  private static final double SHARE = 0.8;
  private static final double RATE = 0.01;

  public NgramDedup {
    require(words >= 1 && words <= MOST_WORDS, "words", words, "1 to " + MOST_WORDS);
    require(minWords >= 1 && minWords <= words, "min_words", minWords, "1 to words, " + words);
    requireShare("paragraph_share", paragraphShare);
    requireShare("document_share", documentShare);
    require(
        expected >= LEAST_EXPECTED && expected <= MOST_EXPECTED,
        "expected",
        expected,
        LEAST_EXPECTED + " to " + MOST_EXPECTED);
    require(
        falsePositiveRate >= LEAST_RATE && falsePositiveRate <= MOST_RATE,
        "false_positive_rate",
        falsePositiveRate,
        LEAST_RATE + " to " + MOST_RATE);
    require(
        FilterSize.of(expected, falsePositiveRate).bytes() <= MOST_FILTER_BYTES,
        "expected",
        expected,
        "so many that a filter takes %d bytes at most, at this false_positive_rate"
            .formatted(MOST_FILTER_BYTES));
  }

  static NgramDedup of(YamlMap yaml) {
    yaml.allowOnly(
        "group",
        "words",
        "min_words",
        "paragraph_share",
        "document_share",
        "expected",
        "false_positive_rate");
    SortedSet<String> group = new TreeSet<>(yaml.texts("group"));
    if (!yaml.has("group")) {
      group.add("none");
    }
    int words = yaml.has("words") ? yaml.integer("words") : WORDS;
    double expected = yaml.number("expected");
    require(expected == Math.rint(expected), "expected", expected, "a whole number");
    return new NgramDedup(
        Grouping.of(PATH + "group", group),
        words,
        yaml.has("min_words") ? yaml.integer("min_words") : words,
        yaml.has("paragraph_share") ? yaml.number("paragraph_share") : SHARE,
        yaml.has("document_share") ? yaml.number("document_share") : SHARE,
        (long) expected,
        yaml.has("false_positive_rate") ? yaml.number("false_positive_rate") : RATE);
  }

  private static void requireShare(String key, double share) {
    require(share >= 0 && share <= 1, key, share, "0 to 1");
  }

  private static void require(boolean holds, String key, Object value, String allowed) {
    if (!holds) {
      throw new InvalidRecipeException(PATH + key, value, allowed);
    }
  }

  SortedSet<String> group() {
    return grouping.names();
  }

  /** The group of a document; n-grams of different groups differ. */
  public long groupOf(Measured document) {
    return grouping.of(document);
  }

  public NgramShingler shingler() {
    return new NgramShingler(words, minWords);
  }

  public FilterSize filterSize() {
    return FilterSize.of(expected, falsePositiveRate);
  }
}
