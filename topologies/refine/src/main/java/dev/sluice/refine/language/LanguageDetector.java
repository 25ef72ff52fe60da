package dev.sluice.refine.language;

/**
 * Tells the language of a text by its character n-grams, with the model and the clean-up of
 * OpenNLP's language detector. Stateless; for any number of threads. The weights (about 20 MB of
 * heap, one second to read) are shared by all detectors.
 */
public final class LanguageDetector {

  /** Changes whenever the same text could get another language or confidence. */
  public static final String VERSION = "opennlp-langdetect-183";

  /** Code points of the beginning of a text that are looked at. */
  public static final int WINDOW = 2000;

  private static final int FEWEST_LETTERS = 10;

  private final NgramModel model = NgramModel.bundled();
  private final TextCleaner cleaner = new TextCleaner();

  /** The most probable language; null if the window holds fewer than 10 letters. */
  public Language detect(String text) {
    String window = window(text);
    if (window.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
        < FEWEST_LETTERS) {
      return null;
    }
    return model.mostProbable(cleaner.clean(window));
  }

  private static String window(String text) {
    if (text.length() <= WINDOW || text.codePointCount(0, text.length()) <= WINDOW) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, WINDOW));
  }
}
