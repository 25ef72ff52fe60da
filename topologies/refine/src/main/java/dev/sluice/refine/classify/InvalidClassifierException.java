package dev.sluice.refine.classify;

/**
 * A classifier that cannot be set up. The message names the key's path or the model, the value and
 * what is allowed.
 */
public final class InvalidClassifierException extends RuntimeException {

  public InvalidClassifierException(String message) {
    super(message);
  }

  public InvalidClassifierException(String message, Throwable cause) {
    super(message, cause);
  }

  InvalidClassifierException(String path, Object value, String allowed) {
    super("%s must be %s, but is %s".formatted(path, allowed, value));
  }
}
