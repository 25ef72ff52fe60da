package dev.sluice.refine.importance;

/** The bytes are no importance model, or one that cannot be true. */
public final class InvalidImportanceModelException extends RuntimeException {
  public InvalidImportanceModelException(String message) {
    super(message);
  }
}
