package dev.sluice.schemas.blob;

/** A claim check that cannot be redeemed; the message says why. */
public final class UnavailableBlobException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnavailableBlobException(String message) {
    super(message);
  }
}
