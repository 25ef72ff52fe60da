package dev.sluice.connectors.warc;

import dev.sluice.connectors.compression.CorruptSegmentException;
import dev.sluice.connectors.compression.FileReadException;
import dev.sluice.connectors.compression.Segment;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * A look ahead into a segment. Damage found while looking ahead is held back until the bytes before
 * it are used up, so that it costs only the record it lies in.
 */
final class Window implements Closeable {
  /** Most records are small, and a compressed file has a window for each. */
  private static final int INITIAL = 16 * 1024;

  private final Segment segment;
  private final long segmentStart;
  private final boolean compressed;
  private final WarcLimits limits;
  private final int capacity;
  private byte[] buffer;
  private int from;
  private int to;
  private long position;
  private boolean ended;
  private CorruptSegmentException damage;

  /**
   * @param capacity bytes that can be looked ahead
   */
  Window(Segment segment, long segmentStart, boolean compressed, WarcLimits limits, int capacity) {
    this.capacity = capacity;
    this.buffer = new byte[Math.min(capacity, INITIAL)];
    this.segment = segment;
    this.segmentStart = segmentStart;
    this.compressed = compressed;
    this.limits = limits;
  }

  /** Bytes of the segment passed so far. */
  long position() {
    return position;
  }

  /** First byte of the file behind the segment; only once {@link #atEnd} is true. */
  long segmentEnd() {
    return segment.filePosition();
  }

  /**
   * Loads up to {@code n} bytes, at most the capacity.
   *
   * @return how many of them there are; fewer only before the end or before damage
   */
  int load(int n) throws IOException {
    while (to - from < n && !ended && damage == null) {
      fill();
    }
    return Math.min(n, to - from);
  }

  /** The loaded byte {@code i} bytes ahead. */
  byte ahead(int i) {
    return buffer[from + i];
  }

  byte[] peek(int n) throws IOException {
    int length = load(n);
    return Arrays.copyOfRange(buffer, from, from + length);
  }

  /**
   * @throws CorruptSegmentException if not the end but damage comes next
   */
  boolean atEnd() throws IOException {
    if (load(1) > 0) {
      return false;
    }
    if (damage != null) {
      throw damage;
    }
    return true;
  }

  /** Passes loaded bytes. */
  void pass(int n) {
    from += n;
    position += n;
  }

  /**
   * @return bytes read, -1 at the end
   */
  int read(byte[] into, int offset, int length) throws IOException {
    if (atEnd()) {
      return -1;
    }
    int n = Math.min(length, to - from);
    System.arraycopy(buffer, from, into, offset, n);
    pass(n);
    return n;
  }

  /** Passes up to {@code n} bytes, without reading them where the file can seek. */
  void skip(long n) throws IOException {
    long left = n;
    while (left > 0) {
      if (from == to && !compressed) {
        long skipped = segment.skip(left);
        position += skipped;
        return;
      }
      if (atEnd()) {
        return;
      }
      int passed = (int) Math.min(left, to - from);
      pass(passed);
      left -= passed;
    }
  }

  void skipNewlines() throws IOException {
    while (load(1) > 0 && (buffer[from] == '\n' || buffer[from] == '\r')) {
      pass(1);
    }
  }

  @Override
  public void close() throws IOException {
    segment.close();
  }

  private void fill() throws FileReadException {
    if (from == to) {
      from = 0;
      to = 0;
    } else if (to == buffer.length && from == 0) {
      buffer = Arrays.copyOf(buffer, Math.min(capacity, 2 * buffer.length));
    } else if (to == buffer.length) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    try {
      int n = segment.read(buffer, to, buffer.length - to);
      ended = n < 0;
      to += Math.max(0, n);
      long decompressed = position + to - from;
      if (compressed && limits.isBomb(segment.filePosition() - segmentStart, decompressed)) {
        damage =
            new CorruptSegmentException(
                "compression_bomb",
                "%d bytes expand to %d and more"
                    .formatted(segment.filePosition() - segmentStart, decompressed));
      }
    } catch (FileReadException e) {
      throw e;
    } catch (CorruptSegmentException e) {
      damage = e;
    } catch (IOException e) {
      damage = new CorruptSegmentException("corrupt_compression", e.toString());
    }
  }
}
