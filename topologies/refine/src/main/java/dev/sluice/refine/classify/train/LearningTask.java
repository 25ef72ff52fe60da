package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.ModelArguments;

/** What all threads share: the corpus, its expansion to rows, and both matrices, row after row. */
final class LearningTask {
  private final ModelArguments arguments;
  private final EncodedCorpus corpus;
  private final SubwordTable subwords;
  private final float[] input;
  private final float[] output;

  LearningTask(
      ModelArguments arguments,
      EncodedCorpus corpus,
      SubwordTable subwords,
      float[] input,
      float[] output) {
    this.arguments = arguments;
    this.corpus = corpus;
    this.subwords = subwords;
    this.input = input;
    this.output = output;
  }

  ModelArguments arguments() {
    return arguments;
  }

  EncodedCorpus corpus() {
    return corpus;
  }

  SubwordTable subwords() {
    return subwords;
  }

  float[] input() {
    return input;
  }

  float[] output() {
    return output;
  }
}
