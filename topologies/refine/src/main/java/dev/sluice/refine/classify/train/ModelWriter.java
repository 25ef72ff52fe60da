package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.ModelArguments;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a model in fastText's format, version 12, little-endian: signature, arguments, vocabulary,
 * kept buckets if pruned, input matrix, output matrix. Does not close the stream.
 */
public final class ModelWriter {
  static final int SIGNATURE = 793712314;
  private static final int WORD = 0;
  private static final int LABEL = 1;

  private final LittleEndianOutput out;

  private ModelWriter(LittleEndianOutput out) {
    this.out = out;
  }

  /** The name ending that goes with the model: {@code .bin} or {@code .ftz}. */
  public static String extension(TrainedModel model) {
    return model.isQuantized() ? ".ftz" : ".bin";
  }

  public static void write(TrainedModel model, OutputStream stream) throws IOException {
    LittleEndianOutput out = new LittleEndianOutput(stream);
    ModelWriter writer = new ModelWriter(out);
    out.int32(SIGNATURE);
    out.int32(ModelArguments.VERSION);
    writer.arguments(model.arguments());
    writer.vocabulary(model.vocabulary(), model.keptBuckets());
    writer.matrix(model.input());
    writer.matrix(model.output());
    out.flush();
  }

  private void arguments(ModelArguments arguments) throws IOException {
    out.int32(arguments.dim());
    out.int32(arguments.ws());
    out.int32(arguments.epoch());
    out.int32(arguments.minCount());
    out.int32(arguments.neg());
    out.int32(arguments.wordNgrams());
    out.int32(arguments.loss().code());
    out.int32(arguments.kind().code());
    out.int32(arguments.bucket());
    out.int32(arguments.minn());
    out.int32(arguments.maxn());
    out.int32(arguments.lrUpdateRate());
    out.float64(arguments.t());
  }

  private void vocabulary(Vocabulary vocabulary, int[] keptBuckets) throws IOException {
    out.int32(vocabulary.size());
    out.int32(vocabulary.words());
    out.int32(vocabulary.labels());
    out.int64(vocabulary.tokens());
    out.int64(keptBuckets == null ? -1 : keptBuckets.length);
    ByteStrings strings = vocabulary.strings();
    for (int id = 0; id < vocabulary.size(); id++) {
      out.bytes(strings.bytes(), strings.start(id), strings.end(id));
      out.int8(0);
      out.int64(vocabulary.count(id));
      out.int8(id < vocabulary.words() ? WORD : LABEL);
    }
    if (keptBuckets != null) {
      for (int row = 0; row < keptBuckets.length; row++) {
        out.int32(keptBuckets[row]);
        out.int32(row);
      }
    }
  }

  private void matrix(ModelMatrix matrix) throws IOException {
    if (matrix instanceof DenseMatrix dense) {
      out.int8(0);
      out.int64(dense.rows());
      out.int64(dense.columns());
      out.float32s(dense.values());
    } else if (matrix instanceof QuantizedMatrix quantized) {
      out.int8(1);
      quantized(quantized);
    }
  }

  private void quantized(QuantizedMatrix matrix) throws IOException {
    out.int8(matrix.norms() == null ? 0 : 1);
    out.int64(matrix.rows());
    out.int64(matrix.columns());
    out.int32(matrix.codes().length);
    out.bytes(matrix.codes(), 0, matrix.codes().length);
    codebook(matrix.book());
    if (matrix.norms() != null) {
      out.bytes(matrix.norms(), 0, matrix.norms().length);
      codebook(matrix.normBook());
    }
  }

  private void codebook(Codebook book) throws IOException {
    out.int32(book.columns());
    out.int32(book.groups());
    out.int32(book.width());
    out.int32(book.lastWidth());
    out.float32s(book.centroids());
  }
}
