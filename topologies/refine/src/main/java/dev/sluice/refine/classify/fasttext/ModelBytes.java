package dev.sluice.refine.classify.fasttext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of a model file, little-endian, addressed from 0. Immutable as long as nobody writes to
 * the buffers behind it. Whoever maps a file into memory cuts it into {@link #SEGMENT}s, because a
 * buffer holds less than 2 GiB.
 */
public final class ModelBytes {

  /** Length in bytes of every buffer but the last: 1 GiB. */
  public static final int SEGMENT = 1 << 30;

  private final ByteBuffer[] segments;
  private final int shift;
  private final int mask;
  private final long size;

  private ModelBytes(ByteBuffer[] segments, int shift) {
    this.segments = segments;
    this.shift = shift;
    this.mask = (int) ((1L << shift) - 1);
    long sum = 0;
    for (int i = 0; i < segments.length; i++) {
      segments[i] = segments[i].slice().order(ByteOrder.LITTLE_ENDIAN);
      int length = segments[i].limit();
      long whole = 1L << shift;
      if (i < segments.length - 1 ? length != whole : length > whole) {
        throw new IllegalArgumentException(
            "buffer " + i + " has " + length + " bytes; all but the last must have " + whole);
      }
      sum += length;
    }
    this.size = sum;
  }

  /** A model held in one array, which nobody may change afterwards. */
  public static ModelBytes of(byte[] bytes) {
    return new ModelBytes(
        new ByteBuffer[] {ByteBuffer.wrap(bytes)}, bytes.length > SEGMENT ? 31 : 30);
  }

  /**
   * @param buffers the file from start to end; each from its position to its limit, and each but
   *     the last exactly {@link #SEGMENT} bytes long
   * @throws IllegalArgumentException if one has another length
   */
  public static ModelBytes of(List<ByteBuffer> buffers) {
    return new ModelBytes(buffers.toArray(ByteBuffer[]::new), 30);
  }

  /** Cut into segments of {@code 1 << shift} bytes. */
  static ModelBytes of(List<ByteBuffer> buffers, int shift) {
    return new ModelBytes(buffers.toArray(ByteBuffer[]::new), shift);
  }

  /**
   * @throws IllegalArgumentException if the class path has no such resource
   */
  public static ModelBytes ofResource(Class<?> beside, String name) {
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalArgumentException("the class path lacks " + name + " of " + beside);
      }
      return of(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of " + beside, e);
    }
  }

  /** Length of the file in bytes. */
  public long size() {
    return size;
  }

  /** SHA-256 of all bytes, in lower-case hex. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ByteBuffer segment : segments) {
        digest.update(segment.duplicate());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte getByte(long address) {
    return segments[(int) (address >>> shift)].get((int) address & mask);
  }

  public int getInt(long address) {
    ByteBuffer segment = segments[(int) (address >>> shift)];
    int at = (int) address & mask;
    if (at + Integer.BYTES <= segment.limit()) {
      return segment.getInt(at);
    }
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = (value << 8) | (getByte(address + i) & 0xFF);
    }
    return value;
  }

  public long getLong(long address) {
    ByteBuffer segment = segments[(int) (address >>> shift)];
    int at = (int) address & mask;
    if (at + Long.BYTES <= segment.limit()) {
      return segment.getLong(at);
    }
    return ((long) getInt(address + 4) << 32) | (getInt(address) & 0xFFFFFFFFL);
  }

  public float getFloat(long address) {
    return Float.intBitsToFloat(getInt(address));
  }

  /** The segment that holds all of {@code length} bytes from {@code address} on, or null. */
  ByteBuffer segment(long address, long length) {
    ByteBuffer segment = segments[(int) (address >>> shift)];
    return at(address) + length <= segment.limit() ? segment : null;
  }

  /** Where in its segment an address is. */
  int at(long address) {
    return (int) address & mask;
  }

  /** Copies {@code to.length} bytes from {@code address} on. */
  void get(long address, byte[] to) {
    get(address, to, to.length);
  }

  /** Copies {@code count} bytes from {@code address} on to the start of {@code to}. */
  public void get(long address, byte[] to, int count) {
    for (int done = 0; done < count; ) {
      ByteBuffer segment = segments[(int) ((address + done) >>> shift)];
      int at = (int) (address + done) & mask;
      int length = Math.min(count - done, segment.limit() - at);
      segment.get(at, to, done, length);
      done += length;
    }
  }
}
