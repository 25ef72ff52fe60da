package dev.sluice.curate.io;

/** A record that becomes a dead letter. */
public final class UnreadableRecordException extends Exception {
  private final String reason;

  UnreadableRecordException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Reason code, lower snake case. */
  public String reason() {
    return reason;
  }
}
