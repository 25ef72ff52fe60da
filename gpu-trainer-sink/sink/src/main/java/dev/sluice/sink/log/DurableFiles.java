package dev.sluice.sink.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Puts whole files under their final names, or not at all. A crash leaves at most a hidden file
 * {@code .<name>.<uuid>.tmp}, which no reader looks at and nobody but its writer deletes.
 */
public final class DurableFiles {
  private final FileSteps steps;

  public DurableFiles(FileSteps steps) {
    this.steps = steps;
  }

  /** Makes a directory whose name is on disk when this returns. */
  public void directory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      steps.createDirectories(directory);
      steps.sync(directory.getParent());
    }
  }

  /**
   * Puts a file whose name is the digest of its content. One that is there already is the same and
   * is left alone.
   *
   * @throws IOException also if a file is there that has another size: no writer of ours left it
   */
  public void putContent(Path file, byte[] content) throws IOException {
    if (Files.exists(file)) {
      if (Files.size(file) != content.length) {
        throw new IOException(
            "%s has %d bytes instead of %d: it was changed"
                .formatted(file, Files.size(file), content.length));
      }
    } else {
      Path temporary = temporary(file);
      steps.write(temporary, content);
      steps.rename(temporary, file);
    }
    steps.sync(file.getParent());
  }

  /**
   * Puts a file if there is none of that name. The content is complete the moment the name exists.
   *
   * @return whether this call put it
   */
  public boolean putIfAbsent(Path file, byte[] content) throws IOException {
    Path temporary = temporary(file);
    steps.write(temporary, content);
    boolean put;
    try {
      steps.link(file, temporary);
      put = true;
    } catch (FileAlreadyExistsException e) {
      put = false;
    }
    steps.delete(temporary);
    steps.sync(file.getParent());
    return put;
  }

  private static Path temporary(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }
}
