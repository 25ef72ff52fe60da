package dev.sluice.connectors.compression;

import java.io.IOException;
import java.io.InputStream;

/**
 * The decompressed bytes of one stretch of a file that can be opened by itself: the rest of a plain
 * file, one gzip member, one zstd frame. Damage shows as {@link CorruptSegmentException}, a failing
 * disk as {@link FileReadException}. {@link #read(byte[], int, int)} never returns 0.
 */
public abstract class Segment extends InputStream {
  /**
   * File offset behind the last byte consumed. Once a read has returned -1 it is the first byte
   * behind the segment; before, it may lie ahead of what has been handed out.
   */
  public abstract long filePosition();

  @Override
  public abstract int read(byte[] into, int offset, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
