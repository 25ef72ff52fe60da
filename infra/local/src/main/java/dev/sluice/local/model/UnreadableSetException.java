package dev.sluice.local.model;

/** An evaluation set that is there but is not what it should be; the message says where. */
public final class UnreadableSetException extends RuntimeException {
  public UnreadableSetException(String place, String reason) {
    super(place + ": " + reason);
  }

  public UnreadableSetException(String place, String reason, Throwable cause) {
    super(place + ": " + reason, cause);
  }
}
