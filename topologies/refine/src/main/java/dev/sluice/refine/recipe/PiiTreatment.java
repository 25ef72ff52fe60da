package dev.sluice.refine.recipe;

import dev.sluice.refine.pii.PiiMask;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * What becomes of one type of personal data.
 *
 * @param style what stands in its place; given if and only if it is masked
 */
public record PiiTreatment(Action action, PiiMask style) implements Serializable {
  public static final PiiTreatment KEEP = new PiiTreatment(Action.KEEP, null);
  public static final PiiTreatment REJECT = new PiiTreatment(Action.REJECT, null);

  /** What is done. */
  public enum Action {
    /** It stays in the text. */
    KEEP,
    /** Something else is written in its place. */
    MASK,
    /** A document that holds any is dropped. */
    REJECT;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PiiTreatment {
    Objects.requireNonNull(action, "action");
    if ((action == Action.MASK) != (style != null)) {
      throw new InvalidRecipeException(
          "style", style, action == Action.MASK ? "given" : "left out unless the action is mask");
    }
  }

  public static PiiTreatment mask(PiiMask style) {
    return new PiiTreatment(Action.MASK, style);
  }
}
