package dev.sluice.schemas.registry;

/** The registry refused a request or did not answer. */
public class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
