package dev.sluice.refine.classify.train;

import java.util.SplittableRandom;

/** Finds 256 centroids for each group of columns, from at most 65,536 rows drawn for it. */
final class ProductQuantizer {
  private static final int MOST_POINTS = 256 * Codebook.SIZE;

  private final int width;
  private final SplittableRandom random;

  /**
   * @param width columns of a group, the last perhaps fewer
   */
  ProductQuantizer(int width, SplittableRandom random) {
    this.width = width;
    this.random = random;
  }

  /**
   * @param matrix of at least 256 rows
   */
  Codebook train(DenseMatrix matrix) {
    int columns = matrix.columns();
    Codebook book = new Codebook(columns, width, new float[columns * Codebook.SIZE]);
    int[] order = new int[matrix.rows()];
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
    }
    int points = Math.min(order.length, MOST_POINTS);
    for (int group = 0; group < book.groups(); group++) {
      drawToFront(order, points);
      int groupWidth = book.widthOf(group);
      float[] sample = new float[points * groupWidth];
      for (int i = 0; i < points; i++) {
        System.arraycopy(
            matrix.values(),
            order[i] * columns + group * width,
            sample,
            i * groupWidth,
            groupWidth);
      }
      float[] centroids = new KMeans(sample, groupWidth, random).centroids();
      System.arraycopy(centroids, 0, book.centroids(), book.start(group), centroids.length);
    }
    return book;
  }

  private void drawToFront(int[] order, int count) {
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(order.length - i);
      int drawn = order[other];
      order[other] = order[i];
      order[i] = drawn;
    }
  }
}
