package dev.sluice.schemas.registry;

/** The registry answered, and knows no such schema: a fact about the request, not an outage. */
public final class UnknownSchemaException extends RegistryException {
  private static final long serialVersionUID = 1L;

  public UnknownSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
