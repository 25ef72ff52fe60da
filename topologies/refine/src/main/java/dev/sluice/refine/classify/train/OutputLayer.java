package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.ModelArguments;
import java.util.SplittableRandom;

/**
 * The output rows and what is learned at them. One for each thread; the rows are shared. A score
 * that is not a number ends the training.
 */
sealed interface OutputLayer
    permits SoftmaxLayer, HierarchicalLayer, OneVsAllLayer, NegativeSamplingLayer {

  /**
   * Learns one example.
   *
   * @param hidden mean of the example's input rows
   * @param gradient gets the step for {@code hidden} added
   * @param labels array in which the example's labels stand
   * @return its loss before the step, in nats
   */
  double learn(float[] hidden, float[] gradient, int[] labels, int from, int count, float lr);

  /** The layer for the loss in {@code arguments}, over rows for labels with these counts. */
  static OutputLayer of(
      ModelArguments arguments, float[] rows, long[] labelCounts, SplittableRandom random) {
    int dim = arguments.dim();
    return switch (arguments.loss()) {
      case SOFTMAX -> new SoftmaxLayer(rows, dim, labelCounts.length, random);
      case HIERARCHICAL_SOFTMAX ->
          new HierarchicalLayer(rows, dim, LabelPaths.of(labelCounts), random);
      case ONE_VS_ALL -> new OneVsAllLayer(rows, dim, labelCounts.length);
      case NEGATIVE_SAMPLING ->
          new NegativeSamplingLayer(rows, dim, labelCounts, arguments.neg(), random);
    };
  }

  /** One of the example's labels: each of several is as likely. */
  static int draw(int[] labels, int from, int count, SplittableRandom random) {
    return count == 1 ? labels[from] : labels[from + random.nextInt(count)];
  }
}
