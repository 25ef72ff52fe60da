package dev.sluice.refine.classify.train;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shrinks a dense model by product quantisation (Jégou, Douze, Schmid, "Product quantization for
 * nearest neighbor search", 2011; for text: Joulin et al., "FastText.zip", 2016): keeps the longest
 * rows if so set, trains them again if so set, and writes rows as codes.
 */
public final class Quantizer {
  /** Output rows are always cut into pairs of columns, as the original does. */
  private static final int OUTPUT_DSUB = 2;

  private final QuantizeSettings settings;
  private final TrainingListener listener;

  public Quantizer(QuantizeSettings settings, TrainingListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * @param model dense; not changed
   * @param lines opened once, if the model is trained again, and best those it was trained on
   * @throws TrainingException if the model is quantised already or too small
   */
  public TrainedModel quantize(TrainedModel model, TrainingLines lines) throws IOException {
    if (model.isQuantized()) {
      throw new TrainingException("the model is quantised already");
    }
    requireRows("the input matrix", model.input().rows());
    if (settings.qout()) {
      requireRows("qout is true, and the output matrix", model.output().rows());
    }
    TrainedModel pruned = prunedAndRetrained(model, lines);
    SplittableRandom random = new SplittableRandom(settings.seed());
    ModelMatrix input = quantized((DenseMatrix) pruned.input(), settings.dsub(), random);
    ModelMatrix output =
        settings.qout()
            ? quantized((DenseMatrix) pruned.output(), OUTPUT_DSUB, random)
            : pruned.output();
    return new TrainedModel(
        pruned.arguments(),
        pruned.vocabulary(),
        pruned.keptBuckets(),
        input,
        output,
        pruned.figures());
  }

  /** Without training again; {@code retrain} must not be set. */
  public TrainedModel quantize(TrainedModel model) throws IOException {
    if (settings.retrain().isPresent()) {
      throw new IllegalArgumentException("retrain is set, and there are no lines to train on");
    }
    return quantize(model, () -> new ListCursor(List.of()));
  }

  private TrainedModel prunedAndRetrained(TrainedModel model, TrainingLines lines)
      throws IOException {
    if (settings.cutoff() == 0 || settings.cutoff() >= model.input().rows()) {
      return model;
    }
    TrainedModel pruned = RowPruning.keepLongest(model, settings.cutoff());
    if (settings.retrain().isPresent()) {
      new Retraining(settings.retrain().get(), listener).run(pruned, lines);
    }
    return pruned;
  }

  private QuantizedMatrix quantized(DenseMatrix matrix, int dsub, SplittableRandom random) {
    ProductQuantizer quantizer = new ProductQuantizer(Math.min(dsub, matrix.columns()), random);
    if (!settings.qnorm()) {
      Codebook book = quantizer.train(matrix);
      return new QuantizedMatrix(
          matrix.rows(), matrix.columns(), CodeAssigner.codes(matrix, book), book, null, null);
    }
    DenseMatrix norms = RowNorms.of(matrix);
    DenseMatrix directions = RowNorms.divide(matrix, norms);
    Codebook normBook = new ProductQuantizer(1, random).train(norms);
    Codebook book = quantizer.train(directions);
    return new QuantizedMatrix(
        matrix.rows(),
        matrix.columns(),
        CodeAssigner.codes(directions, book),
        book,
        CodeAssigner.codes(norms, normBook),
        normBook);
  }

  private static void requireRows(String what, int rows) {
    if (rows < Codebook.SIZE) {
      throw new TrainingException(
          "%s has %d rows; quantising needs at least %d".formatted(what, rows, Codebook.SIZE));
    }
  }
}
