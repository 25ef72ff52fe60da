package dev.sluice.connectors.warc;

import java.io.IOException;

/** A record that becomes a dead letter, while the framing around it may be sound. */
final class UnreadableRecordException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  UnreadableRecordException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
