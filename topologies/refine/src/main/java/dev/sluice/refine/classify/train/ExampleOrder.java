package dev.sluice.refine.classify.train;

import java.util.SplittableRandom;

/** Endless sequence of examples; each thread has its own. */
interface ExampleOrder {
  int next();

  static ExampleOrder of(
      TrainingSettings settings, EncodedCorpus corpus, int thread, SplittableRandom random) {
    int first = (int) ((long) corpus.examples() * thread / settings.thread());
    return switch (settings.sampling()) {
      case FILE_ORDER -> new FileOrder(corpus.examples(), first);
      case SHUFFLED -> new ShuffledOrder(corpus.examples(), random);
      case SQUARE_ROOT -> LabelOrder.of(corpus, 0.5, random);
      case BALANCED -> LabelOrder.of(corpus, 0, random);
    };
  }

  /** As they lie, from {@code first} on, then from the beginning. */
  final class FileOrder implements ExampleOrder {
    private final int examples;
    private int next;

    FileOrder(int examples, int first) {
      this.examples = examples;
      this.next = first;
    }

    @Override
    public int next() {
      int example = next;
      next = next + 1 == examples ? 0 : next + 1;
      return example;
    }
  }

  /** All once, then all once in another order. */
  final class ShuffledOrder implements ExampleOrder {
    private final int[] examples;
    private final SplittableRandom random;
    private int next;

    ShuffledOrder(int count, SplittableRandom random) {
      this.examples = new int[count];
      this.random = random;
      for (int i = 0; i < count; i++) {
        examples[i] = i;
      }
    }

    @Override
    public int next() {
      if (next == examples.length) {
        next = 0;
      }
      int other = next + random.nextInt(examples.length - next);
      int example = examples[other];
      examples[other] = examples[next];
      examples[next++] = example;
      return example;
    }
  }
}
