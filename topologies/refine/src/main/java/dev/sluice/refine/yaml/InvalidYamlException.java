package dev.sluice.refine.yaml;

/** YAML that cannot be used. The message names the key's path, the value and what is allowed. */
public final class InvalidYamlException extends RuntimeException {

  public InvalidYamlException(String message) {
    super(message);
  }

  public InvalidYamlException(String path, Object value, String allowed) {
    super("%s must be %s, but is %s".formatted(path, allowed, value));
  }
}
