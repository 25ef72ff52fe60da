package dev.sluice.refine.classify.fasttext;

/**
 * Walks through a model file from its start. Every step is checked against what remains, so that
 * nothing is allocated for bytes that are not there.
 */
final class ModelCursor {

  private final ModelBytes bytes;
  private long position;

  ModelCursor(ModelBytes bytes) {
    this.bytes = bytes;
  }

  long position() {
    return position;
  }

  long remaining() {
    return bytes.size() - position;
  }

  int int32(String what) {
    need(Integer.BYTES, what);
    int value = bytes.getInt(position);
    position += Integer.BYTES;
    return value;
  }

  long int64(String what) {
    need(Long.BYTES, what);
    long value = bytes.getLong(position);
    position += Long.BYTES;
    return value;
  }

  byte int8(String what) {
    need(1, what);
    return bytes.getByte(position++);
  }

  boolean bool(String what) {
    byte value = int8(what);
    if (value != 0 && value != 1) {
      throw new InvalidModelException(position - 1, what + " is " + value + ", must be 0 or 1");
    }
    return value == 1;
  }

  /** Passes {@code count} items of {@code width} bytes, and tells where they start. */
  long skip(long count, int width, String what) {
    if (count < 0 || count > remaining() / width) {
      throw new InvalidModelException(
          position,
          what
              + " should have "
              + count
              + " times "
              + width
              + " bytes, but "
              + remaining()
              + " bytes remain");
    }
    long start = position;
    position += count * width;
    return start;
  }

  /** Passes a zero-terminated string, and tells where it starts. */
  long string(String what) {
    long start = position;
    long end = bytes.size();
    for (long at = start; at < end; at++) {
      if (bytes.getByte(at) == 0) {
        position = at + 1;
        return start;
      }
    }
    throw new InvalidModelException(start, what + " has no end");
  }

  byte[] array(long count, String what) {
    long start = skip(count, 1, what);
    if (count > Integer.MAX_VALUE - 8) {
      throw new InvalidModelException(start, what + " has " + count + " bytes, too many for Java");
    }
    byte[] array = new byte[(int) count];
    bytes.get(start, array);
    return array;
  }

  float[] floats(long count, String what) {
    long start = skip(count, Float.BYTES, what);
    if (count > Integer.MAX_VALUE - 8) {
      throw new InvalidModelException(start, what + " has " + count + " numbers, too many");
    }
    float[] array = new float[(int) count];
    for (int i = 0; i < array.length; i++) {
      array[i] = bytes.getFloat(start + (long) i * Float.BYTES);
    }
    return array;
  }

  private void need(int length, String what) {
    if (remaining() < length) {
      throw new InvalidModelException(position, "the file ends before " + what);
    }
  }
}
