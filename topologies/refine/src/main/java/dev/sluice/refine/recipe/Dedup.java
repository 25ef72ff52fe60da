package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.Generations;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Which duplicates a recipe drops. The same capture ingested twice is dropped in any case.
 *
 * @param exact documents whose text is the same byte for byte
 * @param near null for none
 * @param paragraphs null to leave paragraphs alone
 * @param recrawls which versions of a page stay
 * @param scope of all of these but paragraphs and n-grams, which have groups of their own
 * @param prefer slices whose copy beats an earlier one of a slice named later or not at all
 * @param ngrams null to leave what is held by n-grams alone
 * @param generations how long documents are remembered, for all of these but n-grams; whole seconds
 */
public record Dedup(
    boolean exact,
    NearDedup near,
    ParagraphDedup paragraphs,
    Recrawls recrawls,
    DedupScope scope,
    List<String> prefer,
    NgramDedup ngrams,
    Generations generations)
    implements Serializable {
  static final int MOST_PREFERRED = 100;
  static final long LEAST_GENERATION_MS = Duration.ofSeconds(1).toMillis();
  static final long MOST_GENERATION_MS = Duration.ofDays(36_500).toMillis();

  /** Drops nothing but captures seen before. */
  public static final Dedup NONE = new Dedup(false, null);

  /** Documents only. */
  public Dedup(boolean exact, NearDedup near) {
    this(exact, near, null);
  }

  /** With every version of a page, among all documents. */
  public Dedup(boolean exact, NearDedup near, ParagraphDedup paragraphs) {
    this(exact, near, paragraphs, Recrawls.ALL, DedupScope.ALL, List.of(), null, Generations.ONE);
  }

  public Dedup {
    Objects.requireNonNull(recrawls, "recrawls");
    Objects.requireNonNull(scope, "scope");
    prefer = List.copyOf(prefer);
    if ((paragraphs != null || ngrams != null)
        && (recrawls == Recrawls.LATEST || !prefer.isEmpty())) {
      throw new InvalidRecipeException(
          paragraphs != null ? "dedup.paragraphs" : "dedup.ngrams",
          "given",
          "absent with recrawls: latest or prefer, for what a retracted document held would be"
              + " held by none");
    }
    if (new HashSet<>(prefer).size() < prefer.size() || prefer.size() > MOST_PREFERRED) {
      throw new InvalidRecipeException(
          "dedup.prefer", prefer, "at most %d slices, each once".formatted(MOST_PREFERRED));
    }
    if (!prefer.isEmpty() && (scope == DedupScope.SLICE || (!exact && near == null))) {
      throw new InvalidRecipeException(
          "dedup.prefer", prefer, "absent where documents of different slices are not compared");
    }
    Objects.requireNonNull(generations, "generations");
    long length = generations.length();
    if (generations.forget()
        && (length < LEAST_GENERATION_MS || length > MOST_GENERATION_MS || length % 1000 != 0)) {
      throw badGeneration(length + " ms");
    }
  }

  /** Of documents of a slice: its place among those preferred, or behind them all. */
  public int rank(String slice) {
    int place = prefer.indexOf(slice);
    return place < 0 ? prefer.size() : place;
  }

  static InvalidRecipeException badGeneration(Object value) {
    return new InvalidRecipeException(
        "dedup.generation", value, "1s to 36500d in whole seconds, such as 30d, 36h or P30D");
  }

  /** Whether a document that was kept may be taken back because of a later one. */
  public boolean retracts() {
    return recrawls == Recrawls.LATEST || !prefer.isEmpty();
  }
}
