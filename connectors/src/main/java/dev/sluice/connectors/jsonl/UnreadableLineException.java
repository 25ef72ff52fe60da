package dev.sluice.connectors.jsonl;

import java.io.IOException;

/** A line that becomes a dead letter. */
final class UnreadableLineException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  UnreadableLineException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
