package dev.sluice.refine.importance;

import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.document.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The logarithm of how much more likely a text is in a target domain than in the source: over its
 * features, the sum of ln(share in the target + 1e-8) - ln(share in the source + 1e-8). Longer
 * texts go further from 0. Immutable.
 */
public final class ImportanceModel {
  static final String MAGIC = "SLDSIR01";
  static final int FILE_BYTES =
      MAGIC.length() + 2 * Integer.BYTES + 2 * (2 + HashedFeatures.BUCKETS) * Long.BYTES;

  private static final double FLOOR = 1e-8;

  private final double[] logRatios = new double[HashedFeatures.BUCKETS];
  private final double targetWords;
  private final double sourceWords;

  private ImportanceModel(FeatureCounts target, FeatureCounts source) {
    double[] targetShares = target.shares();
    double[] sourceShares = source.shares();
    for (int bucket = 0; bucket < logRatios.length; bucket++) {
      logRatios[bucket] =
          StrictMath.log(targetShares[bucket] + FLOOR)
              - StrictMath.log(sourceShares[bucket] + FLOOR);
    }
    targetWords = target.wordsPerDocument();
    sourceWords = source.wordsPerDocument();
  }

  /**
   * @throws InvalidImportanceModelException if it is no importance model; nothing is allocated by
   *     what the file says
   */
  public static ImportanceModel read(ModelBytes file) {
    if (file.size() != FILE_BYTES) {
      throw new InvalidImportanceModelException(
          "an importance model has %d bytes, but this file %d".formatted(FILE_BYTES, file.size()));
    }
    byte[] bytes = new byte[FILE_BYTES];
    file.get(0, bytes, FILE_BYTES);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte[] magic = new byte[MAGIC.length()];
    in.get(magic);
    if (!new String(magic, StandardCharsets.ISO_8859_1).equals(MAGIC)) {
      throw new InvalidImportanceModelException("the file does not start with " + MAGIC);
    }
    int buckets = in.getInt();
    int zero = in.getInt();
    if (buckets != HashedFeatures.BUCKETS || zero != 0) {
      throw new InvalidImportanceModelException(
          "buckets must be %d and followed by 0, but are %d and %d"
              .formatted(HashedFeatures.BUCKETS, buckets, zero));
    }
    FeatureCounts target = counts(in);
    return new ImportanceModel(target, counts(in));
  }

  private static FeatureCounts counts(ByteBuffer in) {
    long documents = in.getLong();
    long words = in.getLong();
    long[] counts = new long[HashedFeatures.BUCKETS];
    in.asLongBuffer().get(counts);
    in.position(in.position() + counts.length * Long.BYTES);
    return new FeatureCounts(documents, words, counts);
  }

  /** NaN for an empty text. */
  public double importance(Document document) {
    if (document.length() == 0) {
      return Double.NaN;
    }
    HashedFeatures features = document.view(HashedFeatures.MAKER);
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += logRatios[features.bucket(i)];
    }
    return sum;
  }

  /** The importance with the text's length weighed as well; NaN for an empty text. */
  public double lengthCorrected(Document document, LengthTerm term) {
    if (document.length() == 0) {
      return Double.NaN;
    }
    int words = document.view(HashedFeatures.MAKER).words();
    return importance(document) + term.of(document.length(), words, targetWords, sourceWords);
  }
}
