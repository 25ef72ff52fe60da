package dev.sluice.refine.annotate;

import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.extract.ExtractedText;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.extract.UnreadableContentException;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.language.LanguageDetector;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.Signals;
import java.util.List;

/**
 * Turns a capture into its annotation: extract, detect, measure, sign. Stateless and safe for use
 * by threads; equal captures get equal annotations, on any machine with the same JDK.
 */
public final class Annotator {

  /** Changes whenever the same capture could get another annotation. */
  public static final String VERSION = "sluice-annotate-1";

  private final Extractor extractor = new Extractor();
  private final LanguageDetector languageDetector = new LanguageDetector();
  private final SignatureFamily signatureFamily = SignatureFamily.DEFAULT;

  /**
   * @throws UnreadableDocumentException if the content is of no kind that can be read, or too large
   */
  public Annotation annotate(Capture capture) {
    ExtractedText extracted = extract(capture);
    String title = extracted.title() != null ? extracted.title() : capture.title();
    String text = extracted.text();
    Language language = languageDetector.detect(text);
    Signals signals =
        SignalCatalogue.measure(new Document(text), language == null ? null : language.label());
    List<Signature> signatures = signatureFamily.sign(text).stream().toList();
    return new Annotation(title, text, language, signals, signatures);
  }

  private ExtractedText extract(Capture capture) {
    try {
      return extractor.extract(capture.mediaType(), capture.charset(), capture.content());
    } catch (UnreadableContentException e) {
      throw new UnreadableDocumentException(e.reason(), e.detail(), e);
    }
  }
}
