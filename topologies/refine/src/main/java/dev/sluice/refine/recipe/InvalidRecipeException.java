package dev.sluice.refine.recipe;

/**
 * A recipe that cannot be used. The message names the key's path, the value and what is allowed.
 */
public final class InvalidRecipeException extends RuntimeException {

  public InvalidRecipeException(String message) {
    super(message);
  }

  InvalidRecipeException(String path, Object value, String allowed) {
    super("%s must be %s, but is %s".formatted(path, allowed, value));
  }

  InvalidRecipeException within(String path) {
    return new InvalidRecipeException(path + getMessage());
  }
}
