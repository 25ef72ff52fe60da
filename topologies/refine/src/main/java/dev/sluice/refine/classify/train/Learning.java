package dev.sluice.refine.classify.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the threads over a task; both matrices are changed in place. */
final class Learning {
  private final TrainingSettings settings;
  private final TrainingListener listener;

  Learning(TrainingSettings settings, TrainingListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  void run(LearningTask task, long[] labelCounts) {
    LearningProgress progress = new LearningProgress(settings.epoch() * task.corpus().tokens());
    List<Runnable> learners = new ArrayList<>();
    for (int thread = 0; thread < settings.thread(); thread++) {
      SplittableRandom random = new SplittableRandom(settings.seed() + thread);
      learners.add(
          new Learner(
              settings,
              task,
              OutputLayer.of(task.arguments(), task.output(), labelCounts, random),
              ExampleOrder.of(settings, task.corpus(), thread, random),
              progress,
              thread == 0 ? listener : TrainingListener.silent()));
    }
    try {
      if (learners.size() == 1) {
        learners.get(0).run();
      } else {
        runAll(learners, progress);
      }
    } catch (NotANumberException e) {
      throw new TrainingException(
          "lr is %s and made a score that is not a number after %d tokens: take a smaller one"
              .formatted(settings.lr(), progress.done()),
          e);
    }
  }

  private static void runAll(List<Runnable> learners, LearningProgress progress) {
    ExecutorService threads = Executors.newFixedThreadPool(learners.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable learner : learners) {
        running.add(threads.submit(() -> stopOthersOnFailure(learner, progress)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new TrainingException("a training thread failed", e.getCause());
    } catch (InterruptedException e) {
      progress.stop();
      Thread.currentThread().interrupt();
      throw new TrainingException("training was interrupted", e);
    } finally {
      threads.shutdown();
    }
  }

  private static void stopOthersOnFailure(Runnable learner, LearningProgress progress) {
    boolean finished = false;
    try {
      learner.run();
      finished = true;
    } finally {
      if (!finished) {
        progress.stop();
      }
    }
  }
}
