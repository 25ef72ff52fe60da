package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.Loss;
import dev.sluice.refine.classify.fasttext.ModelArguments;
import dev.sluice.refine.classify.fasttext.ModelKind;
import java.util.Objects;

/**
 * How to train. Names and defaults are those of {@code fasttext supervised}, but for {@code thread}
 * (1 here, so that a run can be repeated byte for byte) and for the last three, which it lacks.
 *
 * @param lr learning rate at the start, falling to 0 in a straight line; above 0, at most 100
 * @param dim length of a row, 1 to 4096
 * @param epoch passes over the corpus, 1 to 100,000
 * @param minCount rarer words get no row of their own, 1 to 1,000,000,000
 * @param minCountLabel rarer labels are dropped, 0 to 1,000,000,000
 * @param wordNgrams longest word n-gram, 1 (none) to 16
 * @param bucket rows shared by hashed n-grams, 1 to 1,000,000,000; unused without n-grams
 * @param minn shortest character n-gram in code points, 0 to 32
 * @param maxn longest character n-gram in code points, 0 (none) to 32
 * @param neg negatives drawn an example, 1 to 1000; for {@link Loss#NEGATIVE_SAMPLING}
 * @param lrUpdateRate tokens after which a thread looks at the common progress, 1 to 1,000,000
 * @param thread threads that train without locks; more than 1 is not repeatable; 1 to 256
 * @param seed of everything drawn
 * @param wordsPerExample a longer line is learned as several examples of at most this many words,
 *     so that long documents weigh by their length; 0 (whole lines) to 1,000,000
 * @param memoryMebibytes what matrices and encoded corpus may take together, 1 to 1,048,576
 */
public record TrainingSettings(
    double lr,
    int dim,
    int epoch,
    int minCount,
    int minCountLabel,
    int wordNgrams,
    int bucket,
    int minn,
    int maxn,
    Loss loss,
    int neg,
    int lrUpdateRate,
    int thread,
    long seed,
    Sampling sampling,
    int wordsPerExample,
    int memoryMebibytes) {

  /** Stored in every model, though supervised training uses neither. */
  private static final int WINDOW = 5;

  private static final double DISCARD = 1e-4;
  private static final int BILLION = 1_000_000_000;

  public TrainingSettings {
    Setting.positive("lr", lr, 100);
    Setting.inRange("dim", dim, 1, 4096);
    Setting.inRange("epoch", epoch, 1, 100_000);
    Setting.inRange("minCount", minCount, 1, BILLION);
    Setting.inRange("minCountLabel", minCountLabel, 0, BILLION);
    Setting.inRange("wordNgrams", wordNgrams, 1, 16);
    Setting.inRange("bucket", bucket, 1, BILLION);
    Setting.inRange("minn", minn, 0, 32);
    Setting.inRange("maxn", maxn, 0, 32);
    if (maxn > 0) {
      Setting.inRange("minn", minn, 0, maxn);
    }
    Objects.requireNonNull(loss, "loss");
    Setting.inRange("neg", neg, 1, 1000);
    Setting.inRange("lrUpdateRate", lrUpdateRate, 1, 1_000_000);
    Setting.inRange("thread", thread, 1, 256);
    Objects.requireNonNull(sampling, "sampling");
    Setting.inRange("wordsPerExample", wordsPerExample, 0, 1_000_000);
    Setting.inRange("memoryMebibytes", memoryMebibytes, 1, 1 << 20);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** What the model file will say. Without n-grams it has no buckets, whatever was asked for. */
  public ModelArguments arguments() {
    return new ModelArguments(
        dim,
        WINDOW,
        epoch,
        minCount,
        neg,
        wordNgrams,
        loss,
        ModelKind.SUPERVISED,
        wordNgrams > 1 || maxn > 0 ? bucket : 0,
        minn,
        maxn,
        lrUpdateRate,
        DISCARD,
        ModelArguments.VERSION);
  }

  long memoryBytes() {
    return (long) memoryMebibytes << 20;
  }

  /** Starts from the defaults; {@link #build} checks. */
  public static final class Builder {
    private double lr = 0.1;
    private int dim = 100;
    private int epoch = 5;
    private int minCount = 1;
    private int minCountLabel = 0;
    private int wordNgrams = 1;
    private int bucket = 2_000_000;
    private int minn = 0;
    private int maxn = 0;
    private Loss loss = Loss.SOFTMAX;
    private int neg = 5;
    private int lrUpdateRate = 100;
    private int thread = 1;
    private long seed = 0;
    private Sampling sampling = Sampling.FILE_ORDER;
    private int wordsPerExample = 0;
    private int memoryMebibytes = 4096;

    private Builder() {}

    public Builder lr(double value) {
      lr = value;
      return this;
    }

    public Builder dim(int value) {
      dim = value;
      return this;
    }

    public Builder epoch(int value) {
      epoch = value;
      return this;
    }

    public Builder minCount(int value) {
      minCount = value;
      return this;
    }

    public Builder minCountLabel(int value) {
      minCountLabel = value;
      return this;
    }

    public Builder wordNgrams(int value) {
      wordNgrams = value;
      return this;
    }

    public Builder bucket(int value) {
      bucket = value;
      return this;
    }

    public Builder minn(int value) {
      minn = value;
      return this;
    }

    public Builder maxn(int value) {
      maxn = value;
      return this;
    }

    public Builder loss(Loss value) {
      loss = value;
      return this;
    }

    public Builder neg(int value) {
      neg = value;
      return this;
    }

    public Builder lrUpdateRate(int value) {
      lrUpdateRate = value;
      return this;
    }

    public Builder thread(int value) {
      thread = value;
      return this;
    }

    public Builder seed(long value) {
      seed = value;
      return this;
    }

    public Builder sampling(Sampling value) {
      sampling = value;
      return this;
    }

    public Builder wordsPerExample(int value) {
      wordsPerExample = value;
      return this;
    }

    public Builder memoryMebibytes(int value) {
      memoryMebibytes = value;
      return this;
    }

    public TrainingSettings build() {
      return new TrainingSettings(
          lr,
          dim,
          epoch,
          minCount,
          minCountLabel,
          wordNgrams,
          bucket,
          minn,
          maxn,
          loss,
          neg,
          lrUpdateRate,
          thread,
          seed,
          sampling,
          wordsPerExample,
          memoryMebibytes);
    }
  }
}
