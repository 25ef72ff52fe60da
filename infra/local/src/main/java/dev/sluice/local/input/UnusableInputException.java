package dev.sluice.local.input;

/** The user named something that cannot be an input. */
public final class UnusableInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnusableInputException(String message) {
    super(message);
  }
}
