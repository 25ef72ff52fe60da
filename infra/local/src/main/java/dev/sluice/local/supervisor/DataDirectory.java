package dev.sluice.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything of one stack: logs, broker data, blobs, checkpoints, run files.
 *
 * <p>Held exclusively from {@link #lock} to {@link #close}: the lock is the operating system's, so
 * a killed supervisor leaves none behind.
 */
public final class DataDirectory implements AutoCloseable {
  private final Path root;
  private final FileChannel channel;

  private DataDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * @throws StackInUseException if another supervisor holds the folder
   */
  public static DataDirectory lock(Path root) {
    try {
      Path absolute = root.toAbsolutePath().normalize();
      Files.createDirectories(absolute);
      Path file = absolute.resolve("lock");
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new StackInUseException(absolute, holder(file));
      }
      channel.truncate(0);
      channel.write(
          StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid()) + "\n"), 0);
      DataDirectory directory = new DataDirectory(absolute, channel);
      Files.createDirectories(directory.logs());
      Files.createDirectories(directory.run());
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + root + " as data directory", e);
    }
  }

  /** Process id of the supervisor that holds or last held a data directory, -1 if none did. */
  public static long holder(Path lockFile) {
    try {
      return Long.parseLong(Files.readString(lockFile).strip());
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
  }

  public Path root() {
    return root;
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Configuration of the children, their ports and their statistics. */
  public Path run() {
    return root.resolve("run");
  }

  public Path broker() {
    return root.resolve("broker");
  }

  public Path blobs() {
    return root.resolve("blobs");
  }

  public Path checkpoints(String output) {
    return root.resolve("checkpoints").resolve(output);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
