package dev.sluice.refine.classify.train;

import java.util.Arrays;

/** One thread's work: example after example until all threads together have done enough. */
final class Learner implements Runnable {
  private static final int REPORTS = 1000;

  private final TrainingSettings settings;
  private final LearningTask task;
  private final OutputLayer output;
  private final ExampleOrder order;
  private final LearningProgress progress;
  private final TrainingListener listener;
  private final Ints rows = new Ints();
  private final float[] hidden;
  private final float[] gradient;
  private double loss;
  private long examples;
  private int reports;

  Learner(
      TrainingSettings settings,
      LearningTask task,
      OutputLayer output,
      ExampleOrder order,
      LearningProgress progress,
      TrainingListener listener) {
    this.settings = settings;
    this.task = task;
    this.output = output;
    this.order = order;
    this.progress = progress;
    this.listener = listener;
    this.hidden = new float[task.arguments().dim()];
    this.gradient = new float[task.arguments().dim()];
  }

  @Override
  public void run() {
    long unreported = 0;
    float lr = (float) settings.lr();
    while (progress.goesOn()) {
      unreported += learn(order.next(), lr);
      if (unreported > settings.lrUpdateRate()) {
        progress.add(unreported);
        unreported = 0;
        lr = (float) (settings.lr() * (1 - progress.share()));
        report(lr);
      }
    }
    progress.add(unreported);
  }

  /** Returns the example's tokens. */
  private int learn(int example, float lr) {
    int[] block = task.corpus().block(example);
    int at = task.corpus().offset(example);
    int labels = block[at + 1];
    int firstLabel = at + EncodedCorpus.HEADER;
    expand(block, firstLabel + labels, block[at + 2]);
    int dim = task.arguments().dim();
    RowMath.mean(task.input(), dim, rows.values(), rows.size(), hidden);
    Arrays.fill(gradient, 0);
    loss += output.learn(hidden, gradient, block, firstLabel, labels, lr);
    examples++;
    RowMath.addToRows(task.input(), dim, rows.values(), rows.size(), gradient, 1f / rows.size());
    return block[at];
  }

  private void expand(int[] block, int from, int count) {
    rows.clear();
    for (int i = from; i < from + count; i++) {
      if (block[i] >= 0) {
        task.subwords().addRows(block[i], rows);
      } else {
        rows.add(~block[i]);
      }
    }
  }

  private void report(double lr) {
    int due = (int) (progress.share() * REPORTS);
    if (due > reports) {
      reports = due;
      listener.progressed(
          new TrainingProgress(progress.share(), progress.done(), loss / examples, lr));
      loss = 0;
      examples = 0;
    }
  }
}
