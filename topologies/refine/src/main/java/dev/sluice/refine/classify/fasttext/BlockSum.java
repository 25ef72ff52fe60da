package dev.sluice.refine.classify.fasttext;

import java.nio.ByteBuffer;

/**
 * Adds up rows of 16 floats within one buffer. The sums stay in registers, because C2 does not
 * vectorise loops as short as a row. The first and the last float of all rows go ahead of the rest:
 * rows are scattered over the file, and a loop with so little in it lets the processor wait for
 * many cache lines at once.
 */
final class BlockSum {

  /** Floats a row. */
  static final int WIDTH = 16;

  private BlockSum() {}

  /**
   * Adds the blocks one after the other to the 16 floats that start at {@code sum[at]}.
   *
   * @param start of the block of row 0 in the buffer, in bytes
   * @param stride from a row to the next, in bytes
   * @param rows which, from {@code from} (inclusive) to {@code to} (exclusive)
   */
  static void add(
      ByteBuffer buffer, int start, int stride, int[] rows, int from, int to, float[] sum, int at) {
    addEnds(buffer, start, stride, rows, from, to, sum, at);
    float s1 = sum[at + 1];
    float s2 = sum[at + 2];
    float s3 = sum[at + 3];
    float s4 = sum[at + 4];
    float s5 = sum[at + 5];
    float s6 = sum[at + 6];
    float s7 = sum[at + 7];
    float s8 = sum[at + 8];
    float s9 = sum[at + 9];
    float s10 = sum[at + 10];
    float s11 = sum[at + 11];
    float s12 = sum[at + 12];
    float s13 = sum[at + 13];
    float s14 = sum[at + 14];
    for (int i = from; i < to; i++) {
      int row = start + rows[i] * stride;
      s1 += buffer.getFloat(row + 4);
      s2 += buffer.getFloat(row + 8);
      s3 += buffer.getFloat(row + 12);
      s4 += buffer.getFloat(row + 16);
      s5 += buffer.getFloat(row + 20);
      s6 += buffer.getFloat(row + 24);
      s7 += buffer.getFloat(row + 28);
      s8 += buffer.getFloat(row + 32);
      s9 += buffer.getFloat(row + 36);
      s10 += buffer.getFloat(row + 40);
      s11 += buffer.getFloat(row + 44);
      s12 += buffer.getFloat(row + 48);
      s13 += buffer.getFloat(row + 52);
      s14 += buffer.getFloat(row + 56);
    }
    sum[at + 1] = s1;
    sum[at + 2] = s2;
    sum[at + 3] = s3;
    sum[at + 4] = s4;
    sum[at + 5] = s5;
    sum[at + 6] = s6;
    sum[at + 7] = s7;
    sum[at + 8] = s8;
    sum[at + 9] = s9;
    sum[at + 10] = s10;
    sum[at + 11] = s11;
    sum[at + 12] = s12;
    sum[at + 13] = s13;
    sum[at + 14] = s14;
  }

  private static void addEnds(
      ByteBuffer buffer, int start, int stride, int[] rows, int from, int to, float[] sum, int at) {
    float first = sum[at];
    float last = sum[at + WIDTH - 1];
    for (int i = from; i < to; i++) {
      int row = start + rows[i] * stride;
      first += buffer.getFloat(row);
      last += buffer.getFloat(row + (WIDTH - 1) * Float.BYTES);
    }
    sum[at] = first;
    sum[at + WIDTH - 1] = last;
  }
}
