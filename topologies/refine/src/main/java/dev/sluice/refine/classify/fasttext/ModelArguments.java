package dev.sluice.refine.classify.fasttext;

/**
 * The training options a model file carries, as they are stored there. Prediction depends on {@code
 * dim}, {@code wordNgrams}, {@code loss}, {@code bucket}, {@code minn}, {@code maxn} and the
 * version; the rest tells how the model was made.
 *
 * @param dim length of a row of either matrix, at least 1
 * @param wordNgrams longest word n-gram, in words; 1 or less means none
 * @param bucket rows shared by the hashed word and character n-grams, at least 0
 * @param minn shortest character n-gram, in code points, at least 0
 * @param maxn longest character n-gram, in code points; 0 means none
 * @param version of the file format, 11 or 12
 */
public record ModelArguments(
    int dim,
    int ws,
    int epoch,
    int minCount,
    int neg,
    int wordNgrams,
    Loss loss,
    ModelKind kind,
    int bucket,
    int minn,
    int maxn,
    int lrUpdateRate,
    double t,
    int version) {

  /** The newest version of the format, and the one to write. */
  public static final int VERSION = 12;

  public ModelArguments {
    require(dim >= 1, "dim", dim, "at least 1");
    require(bucket >= 0, "bucket", bucket, "at least 0");
    require(minn >= 0, "minn", minn, "at least 0");
    require(maxn >= 0, "maxn", maxn, "at least 0");
    require(version == 11 || version == VERSION, "version", version, "11 or 12");
    boolean hashes =
        wordNgrams > 1 || (maxn > 0 && !(version == 11 && kind == ModelKind.SUPERVISED));
    require(bucket > 0 || !hashes, "bucket", bucket, "at least 1 with word or character n-grams");
  }

  /**
   * Longest character n-gram that is looked up. Supervised models of version 11 were trained
   * without character n-grams, whatever their file says.
   */
  public int effectiveMaxn() {
    return version == 11 && kind == ModelKind.SUPERVISED ? 0 : maxn;
  }

  private static void require(boolean holds, String name, int value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ", must be " + range);
    }
  }
}
