package dev.sluice.refine.annotate;

import java.util.Objects;

/**
 * The content of one document cannot be read; it becomes a dead letter. Its {@code reason} is a
 * short stable code that reports count by ({@code unsupported_media_type}, {@code
 * document_too_large}, {@code too_many_elements}), its {@code detail} a sentence for people.
 */
public final class UnreadableDocumentException extends RuntimeException {

  private final String reason;
  private final String detail;

  public UnreadableDocumentException(String reason, String detail) {
    this(reason, detail, null);
  }

  public UnreadableDocumentException(String reason, String detail, Throwable cause) {
    super(
        Objects.requireNonNull(reason, "reason") + ": " + Objects.requireNonNull(detail, "detail"),
        cause);
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
