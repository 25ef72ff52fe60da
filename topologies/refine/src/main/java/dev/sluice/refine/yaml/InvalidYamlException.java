package dev.sluice.refine.yaml;

/** YAML that cannot be used. The message names the key's path, the value and what is allowed. */
public final class InvalidYamlException extends RuntimeException {
  private final String path;

  public InvalidYamlException(String message) {
    this("", message);
  }

  public InvalidYamlException(String path, Object value, String allowed) {
    this(path, "%s must be %s, but is %s".formatted(path, allowed, value));
  }

  InvalidYamlException(String path, String message) {
    super(message);
    this.path = path;
  }

  /** Of the key that is wrong, from the top of the file; empty where it is not one key. */
  public String path() {
    return path;
  }
}
