package dev.sluice.connectors.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * The block of a record: what its header says is its length, which may be a lie. It notes the first
 * line that looks like another record, for the case that the length proves wrong.
 */
final class Block implements ReadableByteChannel {
  private static final byte[] MARKER = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final Window window;
  private final long length;
  private final boolean watching;
  private final byte[] chunk = new byte[8192];
  private long left;
  private boolean cutShort;
  private int matched;
  private long marker = -1;

  /**
   * @param watching whether to look for other records; costs a look at every byte
   */
  Block(Window window, long length, boolean watching) {
    this.window = window;
    this.length = length;
    this.left = length;
    this.watching = watching;
  }

  long length() {
    return length;
  }

  /** Whether the segment ended before the block. */
  boolean cutShort() {
    return cutShort;
  }

  /** Position in the segment of the first record found within the block, -1 if none. */
  long marker() {
    return marker;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int wanted = (int) Math.min(Math.min(left, into.remaining()), chunk.length);
    int n = wanted == 0 ? -1 : readChunk(wanted);
    if (n > 0) {
      into.put(chunk, 0, n);
    }
    return wanted == 0 && into.remaining() == 0 ? 0 : n;
  }

  /** Passes what was not read. */
  void drain() throws IOException {
    if (!watching) {
      long before = window.position();
      window.skip(left);
      cutShort |= window.position() - before < left;
      left = 0;
    }
    while (left > 0) {
      readChunk((int) Math.min(left, chunk.length));
    }
  }

  private int readChunk(int wanted) throws IOException {
    long at = window.position();
    int n = window.read(chunk, 0, wanted);
    if (n < 0) {
      cutShort = true;
      left = 0;
      return -1;
    }
    left -= n;
    if (watching && marker < 0) {
      watch(n, at);
    }
    return n;
  }

  private void watch(int n, long at) {
    for (int i = 0; i < n; i++) {
      byte b = chunk[i];
      matched = b == MARKER[matched] ? matched + 1 : b == '\n' ? 1 : 0;
      if (matched == MARKER.length) {
        marker = at + i + 2 - MARKER.length;
        return;
      }
    }
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
