package dev.sluice.refine.classify.train;

import java.util.Objects;
import java.util.Optional;

/**
 * How to shrink a trained model. Names and defaults are those of {@code fasttext quantize}; a row's
 * code takes {@code dim / dsub} bytes, rounded up, and one more with {@code qnorm}.
 *
 * @param dsub columns that share a byte of code, 1 to 4096
 * @param qnorm keep each row's length in a byte of its own
 * @param qout quantise the output rows as well, by 2 columns a byte; needs at least 256 labels
 * @param cutoff words and buckets to keep, those with the longest rows, at least 256; 0 keeps all
 * @param retrain train the kept rows again before they are quantised, by the rate, epochs, threads,
 *     seed, sampling and memory given here (dimension, n-grams and loss are the model's own); needs
 *     a cutoff
 * @param seed of everything drawn
 */
public record QuantizeSettings(
    int dsub,
    boolean qnorm,
    boolean qout,
    int cutoff,
    Optional<TrainingSettings> retrain,
    long seed) {

  public QuantizeSettings {
    Setting.inRange("dsub", dsub, 1, 4096);
    if (cutoff != 0) {
      Setting.inRange("cutoff", cutoff, Codebook.SIZE, Integer.MAX_VALUE);
    }
    Objects.requireNonNull(retrain, "retrain");
    if (retrain.isPresent() && cutoff == 0) {
      throw new IllegalArgumentException("retrain is set, must not be without a cutoff");
    }
  }

  public static QuantizeSettings defaults() {
    return new QuantizeSettings(2, false, false, 0, Optional.empty(), 0);
  }

  public QuantizeSettings withDsub(int value) {
    return new QuantizeSettings(value, qnorm, qout, cutoff, retrain, seed);
  }

  public QuantizeSettings withQnorm(boolean value) {
    return new QuantizeSettings(dsub, value, qout, cutoff, retrain, seed);
  }

  public QuantizeSettings withQout(boolean value) {
    return new QuantizeSettings(dsub, qnorm, value, cutoff, retrain, seed);
  }

  public QuantizeSettings withCutoff(int value) {
    return new QuantizeSettings(dsub, qnorm, qout, value, retrain, seed);
  }

  /** Set the cutoff first. */
  public QuantizeSettings withRetrain(TrainingSettings value) {
    return new QuantizeSettings(dsub, qnorm, qout, cutoff, Optional.of(value), seed);
  }

  public QuantizeSettings withSeed(long value) {
    return new QuantizeSettings(dsub, qnorm, qout, cutoff, retrain, value);
  }
}
