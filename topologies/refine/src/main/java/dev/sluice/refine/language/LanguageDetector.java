package dev.sluice.refine.language;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells the language and script of a text with the bundled fastText model. Stateless; for any
 * number of threads, each of which keeps its own buffers. The model is read once, when the first
 * detector is made.
 */
public final class LanguageDetector {

  /**
   * Changes whenever the same text could get another language or confidence: view, mask and
   * thresholds, then the beginning of the model's SHA-256.
   */
  public static final String VERSION = "sluice-language-1-" + "44c7ef7c203f";

  /** Answers less probable than this are none. */
  static final double LEAST_CONFIDENCE = 0.2;

  /** Text whose scores are to more than this part for no language is in none. */
  static final double MOST_NO_LANGUAGE = 0.7;

  static final String MODEL = "/dev/sluice/refine/models/language.ftz";

  private final Calibration calibration = Calibration.bundled();
  private final ThreadLocal<LanguageReader> readers =
      ThreadLocal.withInitial(() -> new LanguageReader(Bundled.MODEL));

  /**
   * The most probable language and the probability that it is right; null for text in no language
   * (code, numbers, noise), without letters of a script that the model knows, or too unclear.
   */
  public Language detect(String text) {
    LanguageReader reader = readers.get();
    if (!reader.read(text) || reader.noLanguage() > MOST_NO_LANGUAGE) {
      return null;
    }
    double confidence = calibration.confidence(reader.share(), reader.codePoints());
    return confidence < LEAST_CONFIDENCE ? null : new Language(reader.label(), confidence);
  }

  /** Every label of the model without its prefix, {@code zxx} (no language) among them; sorted. */
  public static SortedSet<String> labels() {
    return IntStream.range(0, Bundled.MODEL.labels())
        .mapToObj(i -> LanguageCode.parse(Bundled.MODEL.label(i)).toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Read when first used. */
  private static final class Bundled {
    static final FastTextModel MODEL =
        FastTextModel.read(ModelBytes.ofResource(LanguageDetector.class, LanguageDetector.MODEL));
  }
}
