package dev.sluice.refine.signal;

/**
 * The value of a signal on a part of the text.
 *
 * @param charStart first code point of the part
 * @param charEnd one past its last code point
 * @param value null if the signal has no value there
 */
public record SpanValue(int charStart, int charEnd, Double value) {

  public SpanValue {
    if (charStart < 0 || charEnd < charStart) {
      throw new IllegalArgumentException("span " + charStart + ".." + charEnd + " is not a range");
    }
  }
}
