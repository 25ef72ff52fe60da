package dev.sluice.refine.classify.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers, least byte first, to a stream by way of a buffer. */
final class LittleEndianOutput {
  private final OutputStream stream;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  LittleEndianOutput(OutputStream stream) {
    this.stream = stream;
  }

  void int8(int value) throws IOException {
    room(1).put((byte) value);
  }

  void int32(int value) throws IOException {
    room(4).putInt(value);
  }

  void int64(long value) throws IOException {
    room(8).putLong(value);
  }

  void float64(double value) throws IOException {
    room(8).putDouble(value);
  }

  void float32s(float[] values) throws IOException {
    for (float value : values) {
      room(4).putFloat(value);
    }
  }

  void bytes(byte[] source, int from, int to) throws IOException {
    int length = to - from;
    if (length <= buffer.capacity()) {
      room(length).put(source, from, length);
    } else {
      flush();
      stream.write(source, from, length);
    }
  }

  void flush() throws IOException {
    stream.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }
}
