package dev.sluice.refine.classify.train;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines; holds one line, which may have 16 MiB. */
final class StreamCursor implements TrainingLines.Cursor {
  static final int LONGEST = 1 << 24;

  private final InputStream stream;
  private byte[] buffer = new byte[1 << 16];
  private int filled;
  private int from;
  private int to = -1;
  private long line;

  StreamCursor(InputStream stream) {
    this.stream = stream;
  }

  @Override
  public boolean next() throws IOException {
    from = to + 1;
    line++;
    int at = from;
    while (true) {
      for (; at < filled; at++) {
        if (buffer[at] == '\n') {
          to = at;
          return true;
        }
      }
      at -= makeRoom();
      int read = stream.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        to = filled;
        return from < filled;
      }
      filled += read;
    }
  }

  /** Moves the line begun to the front, or doubles the buffer; says by how much it moved. */
  private int makeRoom() {
    int moved = Math.min(from, filled);
    if (moved > 0) {
      System.arraycopy(buffer, moved, buffer, 0, filled - moved);
      filled -= moved;
      from -= moved;
    } else if (filled == buffer.length) {
      if (filled >= LONGEST) {
        throw tooLong(line);
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    return moved;
  }

  static TrainingException tooLong(long line) {
    return new TrainingException(
        "line %d has more than %d bytes, the most a line may have".formatted(line, LONGEST));
  }

  @Override
  public byte[] bytes() {
    return buffer;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
