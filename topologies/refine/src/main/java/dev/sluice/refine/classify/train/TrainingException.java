package dev.sluice.refine.classify.train;

/** Training that cannot go on; the message names the line or the setting at fault. */
public final class TrainingException extends RuntimeException {

  public TrainingException(String message) {
    super(message);
  }

  TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
