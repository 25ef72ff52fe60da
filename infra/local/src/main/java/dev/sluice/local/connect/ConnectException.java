package dev.sluice.local.connect;

/** The Connect worker refused or did not answer. */
public final class ConnectException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConnectException(String message) {
    super(message);
  }
}
