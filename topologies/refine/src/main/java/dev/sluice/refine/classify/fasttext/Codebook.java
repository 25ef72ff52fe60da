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
   * Adds {@code scale} times the vector of the codes from {@code code} on to that at {@code at}.
   */
  void addTo(byte[] codes, int code, float scale, float[] sum, int at) {
    int from = 0;
    for (int part = code; from < dim; part++) {
      int length = Math.min(width, dim - from);
      int centroid = from * CENTROIDS + (codes[part] & 0xFF) * length;
      for (int j = 0; j < length; j++) {
        sum[at + from + j] += scale * centroids[centroid + j];
      }
      from += length;
    }
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
