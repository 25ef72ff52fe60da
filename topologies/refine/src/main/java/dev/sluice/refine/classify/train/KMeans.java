package dev.sluice.refine.classify.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Lloyd's algorithm for 256 clusters, 25 rounds from randomly drawn points. */
final class KMeans {
  private static final int ROUNDS = 25;
  private static final int CLUSTERS = Codebook.SIZE;

  /** How far apart two halves of a cluster start, relative to their values. */
  private static final float APART = 1e-4f;

  private final float[] points;
  private final int width;
  private final int count;
  private final SplittableRandom random;
  private final float[] centroids;

  /**
   * @param points at least 256, in an order already drawn
   */
  KMeans(float[] points, int width, SplittableRandom random) {
    this.points = points;
    this.width = width;
    this.count = points.length / width;
    this.random = random;
    this.centroids = Arrays.copyOf(points, CLUSTERS * width);
  }

  float[] centroids() {
    byte[] codes = new byte[count];
    for (int round = 0; round < ROUNDS; round++) {
      CentroidSearch search = new CentroidSearch(centroids, 0, width);
      for (int i = 0; i < count; i++) {
        codes[i] = search.nearest(points, i * width);
      }
      moveToMeans(codes);
    }
    return centroids;
  }

  private void moveToMeans(byte[] codes) {
    double[] sums = new double[CLUSTERS * width];
    int[] members = new int[CLUSTERS];
    for (int i = 0; i < count; i++) {
      int cluster = codes[i] & 0xFF;
      members[cluster]++;
      for (int j = 0; j < width; j++) {
        sums[cluster * width + j] += points[i * width + j];
      }
    }
    for (int cluster = 0; cluster < CLUSTERS; cluster++) {
      for (int j = 0; j < width && members[cluster] > 0; j++) {
        centroids[cluster * width + j] = (float) (sums[cluster * width + j] / members[cluster]);
      }
    }
    for (int cluster = 0; cluster < CLUSTERS; cluster++) {
      if (members[cluster] == 0) {
        splitInto(cluster, members);
      }
    }
  }

  /** An empty cluster takes half of one drawn by its size. */
  private void splitInto(int empty, int[] members) {
    int left = random.nextInt(count);
    int donor = 0;
    while (left >= members[donor]) {
      left -= members[donor++];
    }
    for (int j = 0; j < width; j++) {
      float value = centroids[donor * width + j];
      float shift = (j % 2 == 0 ? APART : -APART) * Math.max(Math.abs(value), APART);
      centroids[empty * width + j] = value + shift;
      centroids[donor * width + j] = value - shift;
    }
    members[empty] = members[donor] / 2;
    members[donor] -= members[empty];
  }
}
