package dev.sluice.refine.extract;

import java.util.Objects;

/**
 * Content that cannot be turned into text. {@code reason} is a short stable code, {@code detail} a
 * sentence for people.
 */
public final class UnreadableContentException extends RuntimeException {

  private final String reason;
  private final String detail;

  public UnreadableContentException(String reason, String detail) {
    super(
        Objects.requireNonNull(reason, "reason") + ": " + Objects.requireNonNull(detail, "detail"));
    this.reason = reason;
    this.detail = detail;
  }

  public String reason() {
    return reason;
  }

  public String detail() {
    return detail;
  }
}
