package dev.sluice.local.run;

/** A connector task failed for good: its cause is in the data or the configuration. */
public final class ConnectorFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConnectorFailedException(String message) {
    super(message);
  }
}
