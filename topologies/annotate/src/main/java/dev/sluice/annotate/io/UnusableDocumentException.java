package dev.sluice.annotate.io;

/** A document that becomes a dead letter. */
public final class UnusableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason code in lower snake case
   * @param detail the error in words
   */
  public UnusableDocumentException(String reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
