package dev.sluice.sink;

import org.apache.kafka.connect.errors.ConnectException;

/** A document whose ordinal does not follow: upstream lost one, or sent one twice. */
final class OrdinalGapException extends ConnectException {
  private static final long serialVersionUID = 1L;

  OrdinalGapException(String message) {
    super(message);
  }
}
