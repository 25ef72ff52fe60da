package dev.sluice.refine.perplexity;

import dev.sluice.refine.resource.BundledFile;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cutoffs by language. As text: a line {@code language,p30,p60}, then one line for each language;
 * further columns are ignored.
 */
public final class Cutoffs {
  private static final String HEAD = "language,p30,p60";
  private static final int MOST_LINES = 10_000;

  private final SortedMap<String, Cutoff> byLanguage;

  public Cutoffs(Map<String, Cutoff> byLanguage) {
    this.byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  /** Published with CCNet ({@code cc_net/data/cutoff.csv}, rows 30 and 60), for its own models. */
  public static Cutoffs ccnet() {
    return parse(BundledFile.text(Cutoffs.class, "cutoffs-ccnet.csv"));
  }

  /**
   * @throws IllegalArgumentException naming the line, what stands there and what is allowed
   */
  public static Cutoffs parse(String text) {
    String[] lines = text.strip().split("\\r?\\n", MOST_LINES + 1);
    if (!(lines[0] + ",").startsWith(HEAD + ",")) {
      throw new IllegalArgumentException("line 1 must start with " + HEAD);
    }
    Map<String, Cutoff> cutoffs = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] fields = lines[i].split(",", -1);
      try {
        if (fields.length < 3 || !fields[0].matches("[A-Za-z0-9_-]{1,40}")) {
          throw new IllegalArgumentException("must be a language, p30 and p60");
        }
        Cutoff cutoff = new Cutoff(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
        if (cutoffs.put(fields[0], cutoff) != null) {
          throw new IllegalArgumentException(fields[0] + " stands there twice");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line %d: %s".formatted(i + 1, e.getMessage()), e);
      }
    }
    return new Cutoffs(cutoffs);
  }

  /** Empty if the language has none. */
  public Optional<Cutoff> of(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  public SortedMap<String, Cutoff> byLanguage() {
    return byLanguage;
  }

  /** One line of a table as {@link #parse} reads it. */
  static String line(String language, Cutoff cutoff) {
    return String.format(Locale.ROOT, "%s,%.1f,%.1f", language, cutoff.head(), cutoff.middle());
  }

  static String head() {
    return HEAD;
  }
}
