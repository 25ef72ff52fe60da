package dev.sluice.refine.classify;

import java.util.Objects;

/**
 * The part of a document that a model sees, and in which form. Applied in this order: cut to the
 * first characters, cut into units, strip, lower-case, line ends.
 *
 * @param firstCharacters code points from the beginning of the text that are looked at, 1 or more;
 *     {@link #ALL} for the whole
 * @param strip whether white space is taken off both ends of each unit
 * @param lowerCase whether each code point is replaced by its simple lower-case mapping
 */
public record InputView(
    Unit unit, Newlines newlines, int firstCharacters, boolean strip, boolean lowerCase) {
  public static final int ALL = Integer.MAX_VALUE;

  /** The whole text on one line, as most published models were trained. */
  public static final InputView WHOLE = of(Unit.DOCUMENT, Newlines.SPACE, false);

  public InputView {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(newlines, "newlines");
    if (firstCharacters < 1) {
      throw new InvalidClassifierException("view.first_characters", firstCharacters, "1 or more");
    }
  }

  static InputView of(Unit unit, Newlines newlines, boolean strip) {
    return new InputView(unit, newlines, ALL, strip, false);
  }
}
