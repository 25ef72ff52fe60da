package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.ModelArguments;
import java.io.IOException;

/**
 * Trains a supervised fastText model (Joulin et al., "Bag of tricks for efficient text
 * classification", 2016): count, encode, learn. With one thread the same lines, settings and seed
 * give the same bytes.
 */
public final class Trainer {
  private final TrainingSettings settings;
  private final TrainingListener listener;

  public Trainer(TrainingSettings settings, TrainingListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * @throws TrainingException if the lines or the settings do not let a model be trained
   * @throws IOException if the lines cannot be read
   */
  public TrainedModel train(TrainingLines lines) throws IOException {
    CorpusReader reader = new CorpusReader(lines);
    WordCounts seen = WordCounts.bounded();
    reader.count(seen);
    Vocabulary vocabulary = Vocabulary.of(seen, settings.minCount(), settings.minCountLabel());
    check(vocabulary);

    ModelArguments arguments = settings.arguments();
    MemoryBudget memory = new MemoryBudget(settings);
    long rows = (long) vocabulary.words() + arguments.bucket();
    memory.take("input matrix", DenseMatrix.bytes("the input matrix", rows, settings.dim()));
    memory.take(
        "output matrix",
        DenseMatrix.bytes("the output matrix", vocabulary.labels(), settings.dim()));
    NgramRows ngrams = new NgramRows(arguments, vocabulary.words(), null);
    SubwordTable subwords = SubwordTable.of(vocabulary, ngrams, memory);
    EncodedCorpus corpus = new EncodedCorpus(memory);
    reader.encode(new LineEncoder(vocabulary, ngrams, settings.wordsPerExample(), corpus));
    if (corpus.examples() == 0) {
      throw new TrainingException("no line has a label and a word that were kept");
    }

    DenseMatrix input = DenseMatrix.random((int) rows, settings.dim(), settings.seed());
    DenseMatrix output = DenseMatrix.zero(vocabulary.labels(), settings.dim());
    new Learning(settings, listener)
        .run(
            new LearningTask(arguments, corpus, subwords, input.values(), output.values()),
            vocabulary.labelCounts());
    return new TrainedModel(
        arguments, vocabulary, null, input, output, figures(vocabulary, corpus));
  }

  private void check(Vocabulary vocabulary) {
    if (vocabulary.labels() == 0) {
      throw new TrainingException(
          "no label is left with minCountLabel %d: lines need words that begin with __label__"
              .formatted(settings.minCountLabel()));
    }
    if (vocabulary.labels() == 1) {
      throw new TrainingException(
          "there is one label, and a model needs at least 2 (minCountLabel is %d)"
              .formatted(settings.minCountLabel()));
    }
    if (vocabulary.count(vocabulary.words()) == 1) {
      throw new TrainingException(
          "each of the %d labels occurs only once: nothing can be learned from that"
              .formatted(vocabulary.labels()));
    }
    if (vocabulary.words() == 0) {
      throw new TrainingException(
          "no word occurs minCount (%d) times".formatted(settings.minCount()));
    }
  }

  private static CorpusFigures figures(Vocabulary vocabulary, EncodedCorpus corpus) {
    int once = 0;
    for (long count : vocabulary.labelCounts()) {
      if (count == 1) {
        once++;
      }
    }
    return new CorpusFigures(
        vocabulary.tokens(), corpus.examples(), vocabulary.words(), vocabulary.labels(), once);
  }
}
