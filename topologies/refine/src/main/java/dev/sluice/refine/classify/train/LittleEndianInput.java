package dev.sluice.refine.classify.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers, least byte first, from a stream of known length; nothing is read beyond that. */
final class LittleEndianInput {
  private final InputStream stream;
  private final long size;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private long fetched;

  LittleEndianInput(InputStream stream, long size) {
    this.stream = stream;
    this.size = size;
  }

  long position() {
    return fetched - buffer.remaining();
  }

  /** Refuses a declared length that the file does not have, before anything is allocated for it. */
  void require(String what, long bytes) {
    if (bytes < 0 || bytes > size - position()) {
      throw invalid("%s would take %d bytes, and %d are left".formatted(what, bytes, left()));
    }
  }

  TrainingException invalid(String message) {
    return new TrainingException("model file, byte %d: %s".formatted(position(), message));
  }

  byte int8() throws IOException {
    return fill(1).get();
  }

  int int32() throws IOException {
    return fill(4).getInt();
  }

  long int64() throws IOException {
    return fill(8).getLong();
  }

  double float64() throws IOException {
    return fill(8).getDouble();
  }

  float float32() throws IOException {
    return fill(4).getFloat();
  }

  private long left() {
    return size - position();
  }

  private ByteBuffer fill(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      require("the next number", bytes);
      buffer.compact();
      do {
        int most = (int) Math.min(buffer.remaining(), size - fetched);
        int read = stream.read(buffer.array(), buffer.position(), most);
        if (read < 0) {
          throw new TrainingException("model file ends at byte %d of %d".formatted(fetched, size));
        }
        buffer.position(buffer.position() + read);
        fetched += read;
      } while (buffer.position() < bytes);
      buffer.flip();
    }
    return buffer;
  }
}
