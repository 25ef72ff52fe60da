package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.Loss;
import dev.sluice.refine.classify.fasttext.ModelArguments;
import dev.sluice.refine.classify.fasttext.ModelKind;
import dev.sluice.refine.classify.fasttext.TokenHasher;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a supervised {@code .bin} of version 12, ours or the original's, in order to quantise it.
 * Whoever wants predictions reads {@code FastTextModel} instead.
 */
public final class DenseModelReader {
  private static final int MOST_STRINGS = 30_000_000;
  private static final int SHORTEST_STRING = 10;
  private static final long MOST_COUNT = 1L << 40;

  private final LittleEndianInput in;
  private final ByteStrings strings = new ByteStrings();
  private byte[] string = new byte[64];

  private DenseModelReader(LittleEndianInput in) {
    this.in = in;
  }

  /**
   * @param stream at the file's first byte; not closed
   * @param size of the file in bytes
   * @throws TrainingException if the file is truncated, corrupt, quantised or unsupervised
   */
  public static TrainedModel read(InputStream stream, long size) throws IOException {
    return new DenseModelReader(new LittleEndianInput(stream, size)).read();
  }

  private TrainedModel read() throws IOException {
    if (in.int32() != ModelWriter.SIGNATURE || in.int32() != ModelArguments.VERSION) {
      throw in.invalid("no fastText model of version " + ModelArguments.VERSION);
    }
    ModelArguments arguments = arguments();
    int size = in.int32();
    int words = in.int32();
    int labels = in.int32();
    long tokens = in.int64();
    if (words < 0 || labels < 1 || size != (long) words + labels || size > MOST_STRINGS) {
      throw in.invalid("%d strings, %d words, %d labels".formatted(size, words, labels));
    }
    if (in.int64() != -1) {
      throw in.invalid("the model is pruned, and only a dense one can be quantised");
    }
    long[] counts = strings(size, words);
    DenseMatrix input = matrix("the input matrix", arguments, words + (long) arguments.bucket());
    DenseMatrix output = matrix("the output matrix", arguments, labels);
    Vocabulary vocabulary = Vocabulary.ofFile(strings, counts, words, tokens);
    int once = (int) Arrays.stream(vocabulary.labelCounts()).filter(count -> count == 1).count();
    return new TrainedModel(
        arguments,
        vocabulary,
        null,
        input,
        output,
        new CorpusFigures(tokens, 0, words, labels, once));
  }

  private ModelArguments arguments() throws IOException {
    int dim = in.int32();
    int ws = in.int32();
    int epoch = in.int32();
    int minCount = in.int32();
    int neg = in.int32();
    int wordNgrams = in.int32();
    int loss = in.int32();
    int kind = in.int32();
    int bucket = in.int32();
    int minn = in.int32();
    int maxn = in.int32();
    int lrUpdateRate = in.int32();
    double t = in.float64();
    if (kind != ModelKind.SUPERVISED.code()) {
      throw in.invalid("the model has no labels");
    }
    try {
      return new ModelArguments(
          dim,
          ws,
          epoch,
          minCount,
          neg,
          wordNgrams,
          Loss.ofCode(loss).orElseThrow(() -> in.invalid("loss " + loss + " is unknown")),
          ModelKind.SUPERVISED,
          bucket,
          minn,
          maxn,
          lrUpdateRate,
          t,
          ModelArguments.VERSION);
    } catch (IllegalArgumentException e) {
      throw in.invalid(e.getMessage());
    }
  }

  /** Returns the counts. */
  private long[] strings(int size, int words) throws IOException {
    in.require("the vocabulary", (long) size * SHORTEST_STRING);
    long[] counts = new long[size];
    for (int id = 0; id < size; id++) {
      int length = 0;
      for (byte next = in.int8(); next != 0; next = in.int8()) {
        if (length == string.length) {
          string = Arrays.copyOf(string, length * 2);
        }
        string[length++] = next;
      }
      counts[id] = in.int64();
      if (counts[id] < 1 || counts[id] > MOST_COUNT) {
        throw in.invalid("string %d has the count %d".formatted(id, counts[id]));
      }
      boolean label = in.int8() == 1;
      int hash = TokenHasher.hash(string, 0, length);
      if (label != id >= words || strings.add(string, 0, length, hash) != id) {
        throw in.invalid("string %d is out of place or a repetition".formatted(id));
      }
    }
    return counts;
  }

  private DenseMatrix matrix(String what, ModelArguments arguments, long expected)
      throws IOException {
    if (in.int8() != 0) {
      throw in.invalid(what + " is quantised already");
    }
    long rows = in.int64();
    long columns = in.int64();
    if (rows != expected || columns != arguments.dim()) {
      throw in.invalid(
          "%s has %d rows of %d, expected %d of %d"
              .formatted(what, rows, columns, expected, arguments.dim()));
    }
    in.require(what, DenseMatrix.bytes(what, rows, arguments.dim()));
    DenseMatrix matrix = DenseMatrix.zero((int) rows, arguments.dim());
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = in.float32();
      if (!Float.isFinite(matrix.values()[i])) {
        throw in.invalid(what + " has a value that is not a finite number");
      }
    }
    return matrix;
  }
}
