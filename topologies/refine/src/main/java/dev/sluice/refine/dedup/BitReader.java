package dev.sluice.refine.dedup;

/** Reads what {@link BitWriter} wrote. */
final class BitReader {
  private final byte[] bytes;
  private int next;
  private long pending;
  private int pendingBits;

  BitReader(byte[] bytes, int header) {
    this.bytes = bytes;
    this.next = header;
  }

  /**
   * How many ones stand before the next zero.
   *
   * @throws IllegalArgumentException at the end of the bytes
   */
  long unary() {
    long ones = 0;
    while (true) {
      fill();
      int run = Math.min(Long.numberOfTrailingZeros(~pending), pendingBits);
      ones += run;
      if (run < pendingBits) {
        drop(run + 1);
        return ones;
      }
      drop(run);
      if (next >= bytes.length) {
        throw new IllegalArgumentException("bytes end within a number");
      }
    }
  }

  /**
   * @param count 0 to 30
   * @throws IllegalArgumentException at the end of the bytes
   */
  int read(int count) {
    if (pendingBits < count) {
      fill();
      if (pendingBits < count) {
        throw new IllegalArgumentException("bytes end within a number");
      }
    }
    int value = (int) (pending & (1L << count) - 1);
    drop(count);
    return value;
  }

  private void fill() {
    while (pendingBits <= 48 && next < bytes.length) {
      pending |= (bytes[next++] & 0xFFL) << pendingBits;
      pendingBits += 8;
    }
  }

  private void drop(int count) {
    pending >>>= count;
    pendingBits -= count;
  }
}
