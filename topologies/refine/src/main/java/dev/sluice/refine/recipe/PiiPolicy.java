package dev.sluice.refine.recipe;

import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.pii.PiiType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a recipe does with personal data. A type that is not named is kept.
 *
 * @param treatments by type; none that keeps, for naming it says nothing
 */
public record PiiPolicy(SortedMap<PiiType, PiiTreatment> treatments) implements Serializable {
  /** Leaves every text as it is. */
  public static final PiiPolicy NONE = new PiiPolicy(new TreeMap<>());

  static final String RULE = "pii_";

  public PiiPolicy {
    treatments = new TreeMap<>(treatments);
    treatments.values().removeIf(PiiTreatment.KEEP::equals);
    treatments.forEach(PiiPolicy::check);
    treatments = Collections.unmodifiableSortedMap(treatments);
  }

  private static void check(PiiType type, PiiTreatment treatment) {
    if (treatment.style() != null && !treatment.style().covers(type)) {
      throw new InvalidRecipeException(
          "pii.%s.style".formatted(type.key()),
          treatment.style().key(),
          "a style that has a text for " + type.plural());
    }
  }

  /** Whether any text could be changed. */
  public boolean masks() {
    return treatments.values().stream().anyMatch(it -> it.action() == PiiTreatment.Action.MASK);
  }

  /** The first type in the order of types that the document must not hold, and does. */
  Optional<Decision.Reject> check(List<PiiSpan> spans) {
    for (Map.Entry<PiiType, PiiTreatment> entry : treatments.entrySet()) {
      if (entry.getValue().action() == PiiTreatment.Action.REJECT) {
        long count = spans.stream().filter(it -> it.type() == entry.getKey()).count();
        if (count > 0) {
          return Optional.of(
              Decision.Reject.byRule(RULE + entry.getKey().key(), (double) count, "<= 0"));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The edits that mask a text, in its order.
   *
   * @param spans in the order of the text
   */
  public List<Edit> edits(List<PiiSpan> spans) {
    Map<PiiType, Integer> seen = new EnumMap<>(PiiType.class);
    List<Edit> edits = new ArrayList<>();
    for (PiiSpan span : spans) {
      PiiTreatment treatment = treatments.getOrDefault(span.type(), PiiTreatment.KEEP);
      if (treatment.action() == PiiTreatment.Action.MASK) {
        int nth = seen.merge(span.type(), 1, Integer::sum) - 1;
        edits.add(
            new Edit(
                span.charStart(), span.charEnd(), treatment.style().replacement(span.type(), nth)));
      }
    }
    return edits;
  }
}
