package dev.sluice.connectors.compression;

import java.io.IOException;

/** The compressed bytes are damaged, end too early or expand beyond the budget. Bad input. */
public final class CorruptSegmentException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason reason code of the dead letter, e.g. {@code corrupt_compression}
   */
  public CorruptSegmentException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
