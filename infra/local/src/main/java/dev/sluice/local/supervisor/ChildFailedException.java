package dev.sluice.local.supervisor;

/** A child died too often to go on. */
public final class ChildFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ChildFailedException(String message) {
    super(message);
  }
}
