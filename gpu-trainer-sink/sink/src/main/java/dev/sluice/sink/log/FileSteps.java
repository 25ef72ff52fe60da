package dev.sluice.sink.log;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The steps that change a root, each of which may be the last before a crash. One implementation
 * writes to disk; tests fail at a chosen step.
 */
public interface FileSteps {
  void createDirectories(Path directory) throws IOException;

  /** Creates a file, which must not exist, with its content on disk when this returns. */
  void write(Path file, byte[] content) throws IOException;

  /**
   * Gives a file a second name.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the name is taken
   */
  void link(Path name, Path existing) throws IOException;

  /** Renames at once; a file of the new name is replaced. */
  void rename(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /** Puts the names in a directory on disk. */
  void sync(Path directory) throws IOException;
}
