package dev.sluice.refine.recipe;

/**
 * A recipe that cannot be used. The message names the key's path, the value and what is allowed.
 */
public final class InvalidRecipeException extends RuntimeException {
  private final String path;

  public InvalidRecipeException(String message) {
    this("", message);
  }

  InvalidRecipeException(String path, Object value, String allowed) {
    this(path, "%s must be %s, but is %s".formatted(path, allowed, value));
  }

  InvalidRecipeException(String path, String message) {
    super(message);
    this.path = path;
  }

  InvalidRecipeException within(String above) {
    return new InvalidRecipeException(above + path, above + getMessage());
  }

  /** Of the key that is wrong, from the top of the file; empty where it is not one key. */
  public String path() {
    return path;
  }
}
