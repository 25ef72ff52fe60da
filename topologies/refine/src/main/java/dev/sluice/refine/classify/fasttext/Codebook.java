package dev.sluice.refine.classify.fasttext;

/**
 * Centroids of a product quantiser: a vector is cut into parts of {@code width} components, the
 * last perhaps shorter, and each part is one of 256 centroids.
 */
final class Codebook {

  static final int CENTROIDS = 256;

  private final int dim;
  private final int width;
  private final float[] centroids;

  /**
   * @param dim length of the vectors
   * @param width of every part but the last
   * @param centroids of part 0, then of part 1 and so on; 256 times {@code dim} numbers
   */
  Codebook(int dim, int width, float[] centroids) {
    this.dim = dim;
    this.width = width;
    this.centroids = centroids;
  }

  float[] centroids() {
    return centroids;
  }

  int parts() {
    return parts(dim, width);
  }

  static int parts(int dim, int width) {
    return (int) (((long) dim + width - 1) / width);
  }

  /**
   * Adds the vectors of rows, one after the other, to that at {@code at}. Parts go one after the
   * other too, so that the processor waits for the codes of many rows at once.
   *
   * @param codes of all rows, {@link #parts} each
   * @param rows which, from {@code from} (inclusive) to {@code to} (exclusive)
   */
  void addTo(byte[] codes, RowScales scales, int[] rows, int from, int to, float[] sum, int at) {
    int parts = parts();
    int done = 0; // parts
    if (width == 2) {
      for (; 2 * done + 4 <= dim; done += 2) {
        addTwo(codes, scales, rows, from, to, done, sum, at + 2 * done);
      }
    }
    for (; done < parts; done++) {
      int first = done * width;
      int length = Math.min(width, dim - first);
      for (int i = from; i < to; i++) {
        float scale = scales.of(rows[i]);
        int centroid = first * CENTROIDS + (codes[rows[i] * parts + done] & 0xFF) * length;
        for (int j = 0; j < length; j++) {
          sum[at + first + j] += scale * centroids[centroid + j];
        }
      }
    }
  }

  /** Adds two parts of the usual width, 2; their sums stay in registers. */
  private void addTwo(
      byte[] codes, RowScales scales, int[] rows, int from, int to, int part, float[] sum, int at) {
    int parts = parts();
    int start = 2 * part * CENTROIDS;
    int next = start + 2 * CENTROIDS;
    float s0 = sum[at];
    float s1 = sum[at + 1];
    float s2 = sum[at + 2];
    float s3 = sum[at + 3];
    for (int i = from; i < to; i++) {
      int code = rows[i] * parts + part;
      float scale = scales.of(rows[i]);
      int centroid = start + 2 * (codes[code] & 0xFF);
      int other = next + 2 * (codes[code + 1] & 0xFF);
      s0 += scale * centroids[centroid];
      s1 += scale * centroids[centroid + 1];
      s2 += scale * centroids[other];
      s3 += scale * centroids[other + 1];
    }
    sum[at] = s0;
    sum[at + 1] = s1;
    sum[at + 2] = s2;
    sum[at + 3] = s3;
  }

  /** Writes the vector of the codes from {@code at} on. */
  void copy(byte[] codes, int at, float[] into) {
    int from = 0;
    for (int code = at; from < dim; code++) {
      int length = Math.min(width, dim - from);
      int centroid = from * CENTROIDS + (codes[code] & 0xFF) * length;
      System.arraycopy(centroids, centroid, into, from, length);
      from += length;
    }
  }
}
