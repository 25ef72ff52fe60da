package dev.sluice.sink.log;

import java.nio.file.Path;

/** A log that cannot be believed; the message names the file and what is wrong with it. */
public final class CommitLogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommitLogException(Path file, String problem) {
    super(file + ": " + problem);
  }

  CommitLogException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
