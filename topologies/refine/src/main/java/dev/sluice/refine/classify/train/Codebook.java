package dev.sluice.refine.classify.train;

/**
 * 256 centroids for each group of columns, as the file holds them: group after group, centroid
 * after centroid. The last group may be narrower.
 */
final class Codebook {
  private final int columns;
  private final int width;
  private final float[] centroids;

  Codebook(int columns, int width, float[] centroids) {
    this.columns = columns;
    this.width = width;
    this.centroids = centroids;
  }

  int columns() {
    return columns;
  }

  int width() {
    return width;
  }

  float[] centroids() {
    return centroids;
  }

  static final int SIZE = 256;

  int groups() {
    return (columns + width - 1) / width;
  }

  int lastWidth() {
    return columns % width == 0 ? width : columns % width;
  }

  int widthOf(int group) {
    return group == groups() - 1 ? lastWidth() : width;
  }

  /** Where the group's first centroid begins. */
  int start(int group) {
    return group * SIZE * width;
  }
}
