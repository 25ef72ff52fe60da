package dev.sluice.connectors.compression;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Random access to the bytes a file had when it was opened: bytes appended later are not seen, so
 * one reading of a file has one end.
 */
public final class FileBytes implements Closeable {
  private final Path path;
  private final FileChannel channel;
  private final long size;

  private FileBytes(Path path, FileChannel channel, long size) {
    this.path = path;
    this.channel = channel;
    this.size = size;
  }

  public static FileBytes open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new FileBytes(path, channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** In bytes, when the file was opened. */
  public long size() {
    return size;
  }

  /**
   * Reads at a position, fewer bytes than asked only at the end of the file.
   *
   * @return bytes read, 0 at the end of the file
   * @throws FileReadException if the file cannot be read or is shorter than when it was opened
   */
  public int read(long position, byte[] into, int offset, int length) throws FileReadException {
    int wanted = (int) Math.max(0, Math.min(length, size - position));
    ByteBuffer buffer = ByteBuffer.wrap(into, offset, wanted);
    long at = position;
    try {
      while (buffer.hasRemaining()) {
        int n = channel.read(buffer, at);
        if (n < 0) {
          throw new IOException("the file became shorter while it was read");
        }
        at += n;
      }
    } catch (IOException e) {
      throw new FileReadException(path.toString(), at, e);
    }
    return wanted;
  }

  /** At most {@code length} bytes from a position. */
  public byte[] bytes(long position, int length) throws FileReadException {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(length, size - position))];
    read(position, bytes, 0, bytes.length);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
