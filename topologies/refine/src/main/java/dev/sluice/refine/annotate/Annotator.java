package dev.sluice.refine.annotate;

import dev.sluice.refine.classify.Classifications;
import dev.sluice.refine.classify.ClassifierSet;
import dev.sluice.refine.classify.Label;
import dev.sluice.refine.code.CodeLabels;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.extract.ExtractedText;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.extract.UnreadableContentException;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpans;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.Signals;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns a capture into its annotation: extract, detect, classify, measure, find personal data,
 * sign. Stateless and safe for use by threads; equal captures get equal annotations, on any machine
 * with the same JDK.
 */
public final class Annotator {

  /** Changes whenever the same capture could get another annotation by the same classifiers. */
  public static final String VERSION = "sluice-annotate-4";

  private final Extractor extractor = new Extractor();
  private final ClassifierSet classifiers;
  private final SignatureSet signatures;
  private final String version;

  /** With the bundled models and our own signature. */
  public Annotator() {
    this(ClassifierSet.builtin(), SignatureSet.DEFAULT);
  }

  public Annotator(ClassifierSet classifiers, SignatureSet signatures) {
    this.classifiers = classifiers;
    this.signatures = signatures;
    this.version = String.join("-", VERSION, classifiers.identity(), signatures.identity());
  }

  /**
   * Changes whenever the same capture could get another annotation, by other models and signatures
   * too.
   */
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
    Subject subject =
        new Subject(document, text, language, capture.url(), capture.path(), capture.licenseText());
    Classifications classifications = classifiers.classify(subject);
    Signals signals = SignalCatalogue.measure(subject).with(classifications.signals());
    SortedMap<String, Label> labels = new TreeMap<>(classifications.labels());
    labels.putAll(CodeLabels.of(subject));
    return new Annotation(
        title,
        text,
        language,
        signals,
        labels,
        document.view(PiiSpans.VIEW).list(),
        sign(document),
        version());
  }

  private List<Signature> sign(Document document) {
    return signatures.families().stream()
        .flatMap(family -> family.sign(document).stream())
        .toList();
  }

  private ExtractedText extract(Capture capture) {
    try {
      return extractor.extract(capture.mediaType(), capture.charset(), capture.content());
    } catch (UnreadableContentException e) {
      throw new UnreadableDocumentException(e.reason(), e.detail(), e);
    }
  }
}
