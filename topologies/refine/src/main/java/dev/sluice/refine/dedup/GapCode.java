package dev.sluice.refine.dedup;

/**
 * Ascending numbers as the gaps between them, in Rice's code (Rice and Plaunt, "Adaptive
 * variable-length coding", 1971): a gap's upper bits in unary, its lower bits as they are. For
 * hashes that spread evenly this is within a few per cent of what any code can reach.
 *
 * <p>Layout: a byte with the flag (bit 7) and the number of lower bits (bits 0 to 4); how many
 * numbers there are, two bytes, the lower first; then the bits of the gaps, each byte filled from
 * its lowest bit.
 */
final class GapCode {
  private static final int FLAG = 0x80;
  private static final int HEADER = 3;
  private static final int MOST_LOWER_BITS = 30;
  private static final int MOST_NUMBERS = 0xFFFF;

  /**
   * What the first bytes say.
   *
   * @param count of numbers
   * @param flag as it was written
   */
  record Header(int count, int lowerBits, boolean flag) {}

  private GapCode() {}

  /**
   * @param numbers strictly ascending, not negative; 1 to 65,535 of them
   */
  static byte[] write(int[] numbers, boolean flag) {
    if (numbers.length == 0 || numbers.length > MOST_NUMBERS) {
      throw new IllegalArgumentException("1 to 65535 numbers, but there are " + numbers.length);
    }
    int lowerBits = lowerBits(numbers[numbers.length - 1] / numbers.length);
    BitWriter bits = new BitWriter(HEADER, numbers.length * (lowerBits + 2L));
    bits.setByte(0, lowerBits | (flag ? FLAG : 0));
    bits.setByte(1, numbers.length);
    bits.setByte(2, numbers.length >>> 8);
    int previous = -1;
    for (int number : numbers) {
      int gap = number - previous - 1;
      bits.unary(gap >>> lowerBits);
      bits.write(gap, lowerBits);
      previous = number;
    }
    return bits.toBytes();
  }

  /** About log2 of the mean gap times ln 2, the best for gaps of random numbers. */
  private static int lowerBits(int meanGap) {
    long best = Math.max(1, meanGap * 69L / 100);
    return Math.min(MOST_LOWER_BITS, 63 - Long.numberOfLeadingZeros(best));
  }

  /**
   * @throws IllegalArgumentException for more than {@code most} numbers, or none
   */
  static Header header(byte[] bytes, int most) {
    if (bytes.length <= HEADER) {
      throw new IllegalArgumentException("too few bytes for numbers: " + bytes.length);
    }
    int count = (bytes[1] & 0xFF) | (bytes[2] & 0xFF) << 8;
    int lowerBits = bytes[0] & ~FLAG & 0xFF;
    if (lowerBits > MOST_LOWER_BITS || count == 0 || count > most) {
      throw new IllegalArgumentException(
          "no gaps of numbers: %d numbers of %d lower bits".formatted(count, lowerBits));
    }
    return new Header(count, lowerBits, (bytes[0] & FLAG) != 0);
  }

  /**
   * The numbers, in ascending order.
   *
   * @throws IllegalArgumentException for more than {@code most} numbers, or bytes that end early or
   *     do not ascend
   */
  static int[] read(byte[] bytes, int most) {
    Header header = header(bytes, most);
    BitReader bits = new BitReader(bytes, HEADER);
    int[] numbers = new int[header.count()];
    long previous = -1;
    for (int i = 0; i < numbers.length; i++) {
      previous += bits.read(header.lowerBits()) + 1;
      if (previous > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("numbers go beyond 31 bits at number " + i);
      }
      numbers[i] = (int) previous;
    }
    return numbers;
  }
}
