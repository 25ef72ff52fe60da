package dev.sluice.refine.classify.train;

/**
 * Finds the nearest of 256 centroids. They lie column by column here, so that one column's terms of
 * all distances are taken in one sweep.
 */
final class CentroidSearch {
  private final int width;
  private final float[][] columns;
  private final float[] halfSquares = new float[Codebook.SIZE];
  private final float[] distances = new float[Codebook.SIZE];

  /**
   * @param centroids centroid after centroid, from {@code start} on
   */
  CentroidSearch(float[] centroids, int start, int width) {
    this.width = width;
    this.columns = new float[width][Codebook.SIZE];
    for (int c = 0; c < Codebook.SIZE; c++) {
      float sum = 0;
      for (int j = 0; j < width; j++) {
        float value = centroids[start + c * width + j];
        columns[j][c] = value;
        sum += value * value;
      }
      halfSquares[c] = sum / 2;
    }
  }

  /** The nearest as an unsigned byte; of several as near, the first. */
  byte nearest(float[] points, int at) {
    System.arraycopy(halfSquares, 0, distances, 0, Codebook.SIZE);
    for (int j = 0; j < width; j++) {
      subtract(columns[j], points[at + j]);
    }
    int nearest = 0;
    float least = distances[0];
    for (int c = 1; c < Codebook.SIZE; c++) {
      if (distances[c] < least) {
        least = distances[c];
        nearest = c;
      }
    }
    return (byte) nearest;
  }

  /**
   * Half the squared distance is half the centroid's square less the product, but for a constant.
   */
  private void subtract(float[] column, float factor) {
    float[] target = distances;
    for (int c = 0; c < Codebook.SIZE; c++) {
      target[c] -= column[c] * factor;
    }
  }
}
