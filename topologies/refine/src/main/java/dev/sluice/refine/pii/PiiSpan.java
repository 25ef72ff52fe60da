package dev.sluice.refine.pii;

import java.util.Objects;

/**
 * A piece of personal data in a text.
 *
 * @param charStart first code point
 * @param charEnd code point after the last one
 */
public record PiiSpan(PiiType type, int charStart, int charEnd) {

  public PiiSpan {
    Objects.requireNonNull(type, "type");
    if (charStart < 0 || charEnd <= charStart) {
      throw new IllegalArgumentException(
          "%s from %d to %d: allowed is 0 <= charStart < charEnd"
              .formatted(type.key(), charStart, charEnd));
    }
  }
}
