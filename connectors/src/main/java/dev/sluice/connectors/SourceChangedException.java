package dev.sluice.connectors;

import java.io.IOException;

/** A source is not what it was when reading began, so its positions mean nothing any more. */
public final class SourceChangedException extends IOException {
  private static final long serialVersionUID = 1;

  public SourceChangedException(String source, ReadPosition position, String now) {
    super(
        "%s changed after it was read up to byte %d: it was %s, now it is %s"
            .formatted(source, position.byteOffset(), position.revision(), now));
  }
}
