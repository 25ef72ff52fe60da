package dev.sluice.connectors.compression;

import java.io.IOException;

/**
 * The file could not be read although it is there: a disk or network failure, not bad input. It is
 * never turned into a dead letter; the task fails and starts again from its last offset.
 */
public final class FileReadException extends IOException {
  private static final long serialVersionUID = 1;

  public FileReadException(String file, long byteOffset, IOException cause) {
    super("cannot read %s at byte %d: %s".formatted(file, byteOffset, cause.getMessage()), cause);
  }
}
