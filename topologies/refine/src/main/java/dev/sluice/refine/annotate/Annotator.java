package dev.sluice.refine.annotate;

import dev.sluice.refine.classify.Classifications;
import dev.sluice.refine.classify.ClassifierSet;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.extract.ExtractedText;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.extract.UnreadableContentException;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.Signals;
import java.util.List;

/**
 * Turns a capture into its annotation: extract, detect, classify, measure, sign. Stateless and safe
 * for use by threads; equal captures get equal annotations, on any machine with the same JDK.
 */
public final class Annotator {

  /** Changes whenever the same capture could get another annotation by the same classifiers. */
  public static final String VERSION = "sluice-annotate-2";

  private final Extractor extractor = new Extractor();
  private final SignatureFamily signatureFamily = SignatureFamily.DEFAULT;
  private final ClassifierSet classifiers;
  private final String version;

  /** With the bundled models. */
  public Annotator() {
    this(ClassifierSet.builtin());
  }

  public Annotator(ClassifierSet classifiers) {
    this.classifiers = classifiers;
    this.version = VERSION + "-" + classifiers.identity();
  }

  /** Changes whenever the same capture could get another annotation, by other models too. */
  public String version() {
    return version;
  }

  /**
   * @throws UnreadableDocumentException if the content is of no kind that can be read, or too large
   */
  public Annotation annotate(Capture capture) {
    ExtractedText extracted = extract(capture);
    String title = extracted.title() != null ? extracted.title() : capture.title();
    String text = extracted.text();
    Document document = new Document(text);
    Language language = classifiers.detect(document, text);
    Subject subject = new Subject(document, text, language, capture.url(), null);
    Classifications classifications = classifiers.classify(subject);
    Signals signals = SignalCatalogue.measure(subject).with(classifications.signals());
    List<Signature> signatures = signatureFamily.sign(text).stream().toList();
    return new Annotation(
        title, text, language, signals, classifications.labels(), signatures, version());
  }

  private ExtractedText extract(Capture capture) {
    try {
      return extractor.extract(capture.mediaType(), capture.charset(), capture.content());
    } catch (UnreadableContentException e) {
      throw new UnreadableDocumentException(e.reason(), e.detail(), e);
    }
  }
}
