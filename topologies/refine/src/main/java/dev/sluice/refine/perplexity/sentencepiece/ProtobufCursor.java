package dev.sluice.refine.perplexity.sentencepiece;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import java.util.Arrays;

/** Walks through one message of protocol buffers. Every step is checked against its end. */
final class ProtobufCursor {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final byte[] file;
  private final int end;
  private int position;
  private int fieldStart;
  private int wireType;

  ProtobufCursor(byte[] file, int start, int end) {
    this.file = file;
    this.position = start;
    this.end = end;
  }

  /** Number of the next field, to be read or skipped; 0 at the end of the message. */
  int next() {
    if (position == end) {
      return 0;
    }
    fieldStart = position;
    long tag = readVarint();
    long field = tag >>> 3;
    if (field < 1 || field > Integer.MAX_VALUE >>> 2) {
      throw wrong("the number of a field is " + field);
    }
    wireType = (int) tag & 7;
    return (int) field;
  }

  long varint() {
    expect(VARINT);
    return readVarint();
  }

  boolean flag() {
    return varint() != 0;
  }

  float float32() {
    expect(FIXED32);
    need(Float.BYTES);
    int bits = 0;
    for (int i = Float.BYTES - 1; i >= 0; i--) {
      bits = (bits << Byte.SIZE) | (file[position + i] & 0xFF);
    }
    position += Float.BYTES;
    return Float.intBitsToFloat(bits);
  }

  /** A string, bytes or a message; passes it. */
  ProtobufCursor bytes() {
    expect(BYTES);
    long length = readVarint();
    if (length < 0 || length > end - position) {
      throw wrong("a field of %d bytes, but %d remain".formatted(length, end - position));
    }
    int start = position;
    position += (int) length;
    return new ProtobufCursor(file, start, position);
  }

  void skip() {
    switch (wireType) {
      case VARINT -> readVarint();
      case FIXED64 -> pass(Long.BYTES);
      case BYTES -> bytes();
      case FIXED32 -> pass(Integer.BYTES);
      default -> throw wrong("the wire type is " + wireType);
    }
  }

  /** What is left of the message. */
  byte[] rest() {
    return Arrays.copyOfRange(file, position, end);
  }

  int position() {
    return position;
  }

  private void pass(int length) {
    need(length);
    position += length;
  }

  private void expect(int type) {
    if (wireType != type) {
      throw wrong("the wire type is %d, must be %d".formatted(wireType, type));
    }
  }

  private void need(int length) {
    if (end - position < length) {
      throw wrong("the message ends inside a field");
    }
  }

  private long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      need(1);
      byte part = file[position++];
      value |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw wrong("a number of more than 10 bytes");
  }

  private InvalidModelException wrong(String what) {
    return new InvalidModelException(fieldStart, what);
  }
}
