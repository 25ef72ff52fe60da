package dev.sluice.sink.log;

/** Another writer has advanced the same partition: this one is a zombie and must stop. */
public final class StaleWriterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleWriterException(String message) {
    super(message);
  }
}
