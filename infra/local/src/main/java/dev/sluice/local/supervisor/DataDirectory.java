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
import java.util.OptionalLong;

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
      FolderTree.delete(directory.temporary());
      Files.createDirectories(directory.temporary());
      Files.createDirectories(directory.logs());
      Files.createDirectories(directory.run());
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + root + " as data directory", e);
    }
  }

  /**
   * Process id of the supervisor that holds a data directory at this moment; empty if none does.
   */
  public static OptionalLong heldBy(Path root) {
    Path file = root.resolve("lock");
    if (!Files.exists(file)) {
      return OptionalLong.empty();
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return tryLock(channel) == null ? OptionalLong.of(holder(file)) : OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  private static long holder(Path lockFile) throws IOException {
    String pid = Files.readString(lockFile).strip();
    return pid.isEmpty() ? -1 : Long.parseLong(pid);
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

  /** Scratch files of the children; emptied whenever the folder is taken. */
  public Path temporary() {
    return root.resolve("tmp");
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
