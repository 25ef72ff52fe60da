package dev.sluice.refine.classify.fasttext;

/** One output row a label: softmax, one-vs-all and negative sampling. */
final class FlatScorer implements Scorer {

  private final OutputLayer output;
  private final boolean softmax;
  private final float[] products;
  private final float[] scratch;

  FlatScorer(OutputLayer output, boolean softmax) {
    this.output = output;
    this.softmax = softmax;
    this.products = new float[output.rows()];
    this.scratch = new float[output.dim()];
  }

  @Override
  public void rank(float[] hidden, float threshold, TopLabels top) {
    score(hidden);
    for (int i = 0; i < products.length; i++) {
      if (products[i] >= threshold) {
        top.offer(LogProbability.of(products[i]), i);
      }
    }
  }

  @Override
  public void probabilities(float[] hidden, float[] out) {
    score(hidden);
    for (int i = 0; i < products.length; i++) {
      out[i] = LogProbability.probability(LogProbability.of(products[i]));
    }
  }

  private void score(float[] hidden) {
    output.multiply(hidden, products, scratch);
    if (softmax) {
      normalize();
    } else {
      for (int i = 0; i < products.length; i++) {
        products[i] = SigmoidTable.at(products[i]);
      }
    }
  }

  private void normalize() {
    float max = products[0];
    for (float product : products) {
      max = Math.max(max, product);
    }
    float sum = 0;
    for (int i = 0; i < products.length; i++) {
      products[i] = FloatExp.of(products[i] - max);
      sum += products[i];
    }
    for (int i = 0; i < products.length; i++) {
      products[i] /= sum;
    }
  }
}
