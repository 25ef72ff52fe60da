package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.ModelArguments;
import java.io.IOException;

/** Trains the rows of a pruned model on, which changes its matrices in place. */
final class Retraining {
  private final TrainingSettings settings;
  private final TrainingListener listener;

  Retraining(TrainingSettings settings, TrainingListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  void run(TrainedModel model, TrainingLines lines) throws IOException {
    ModelArguments arguments = model.arguments();
    Vocabulary vocabulary = model.vocabulary();
    if (vocabulary.labels() < 2) {
      throw new TrainingException("retrain: the model has one label, and needs at least 2");
    }
    MemoryBudget memory = new MemoryBudget(settings);
    memory.take("kept buckets", 4L * arguments.bucket());
    NgramRows ngrams =
        new NgramRows(
            arguments,
            vocabulary.words(),
            NgramRows.keptTable(arguments.bucket(), model.keptBuckets()));
    SubwordTable subwords = SubwordTable.of(vocabulary, ngrams, memory);
    EncodedCorpus corpus = new EncodedCorpus(memory);
    new CorpusReader(lines)
        .encode(new LineEncoder(vocabulary, ngrams, settings.wordsPerExample(), corpus));
    if (corpus.examples() == 0) {
      throw new TrainingException("retrain: no line has a label and a word of the model");
    }
    LearningTask task =
        new LearningTask(
            arguments,
            corpus,
            subwords,
            ((DenseMatrix) model.input()).values(),
            ((DenseMatrix) model.output()).values());
    new Learning(settings, listener).run(task, vocabulary.labelCounts());
  }
}
