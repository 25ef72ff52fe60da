package dev.sluice.refine.classify.fasttext;

import java.nio.ByteBuffer;

/** Rows of single-precision numbers which stay where the file is. */
final class DenseMatrix implements Matrix {

  private final ModelBytes bytes;
  private final long start;
  private final int rows;
  private final int dim;
  private final int stride;
  private final ByteBuffer whole; // holds all rows; null if they lie in several segments

  DenseMatrix(ModelBytes bytes, long start, int rows, int dim) {
    this.bytes = bytes;
    this.start = start;
    this.rows = rows;
    this.dim = dim;
    this.stride = dim * Float.BYTES;
    this.whole = rows == 0 ? null : bytes.segment(start, (long) rows * stride);
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void addTo(int[] chosen, int from, int to, float[] sum, int at) {
    if (whole != null) {
      addTo(whole, bytes.at(start), stride, chosen, from, to, sum, at);
      return;
    }
    for (int i = from; i < to; i++) {
      long address = start + (long) chosen[i] * stride;
      ByteBuffer segment = bytes.segment(address, stride);
      if (segment != null) {
        addTo(segment, bytes.at(address), 0, chosen, i, i + 1, sum, at);
      } else {
        for (int j = 0; j < dim; j++) {
          sum[at + j] += bytes.getFloat(address + (long) j * Float.BYTES);
        }
      }
    }
  }

  private void addTo(
      ByteBuffer buffer, int row, int step, int[] chosen, int from, int to, float[] sum, int at) {
    int done = 0;
    for (; done + BlockSum.WIDTH <= dim; done += BlockSum.WIDTH) {
      BlockSum.add(buffer, row + done * Float.BYTES, step, chosen, from, to, sum, at + done);
    }
    for (; done < dim; done++) {
      float component = sum[at + done];
      for (int i = from; i < to; i++) {
        component += buffer.getFloat(row + chosen[i] * step + done * Float.BYTES);
      }
      sum[at + done] = component;
    }
  }

  @Override
  public void copy(int row, float[] into) {
    long address = start + (long) row * stride;
    for (int j = 0; j < dim; j++) {
      into[j] = bytes.getFloat(address + (long) j * Float.BYTES);
    }
  }

  @Override
  public float scale(int row) {
    return 1;
  }
}
