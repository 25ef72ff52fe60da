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
import dev.sluice.refine.extract.ExtractionConfig;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.extract.UnreadableContentException;
import dev.sluice.refine.extract.metadata.Licence;
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
  public static final String VERSION = "sluice-annotate-5";

  /** The label that names the licence that a page puts itself under, for recipes. */
  public static final String PAGE_LICENSE = "page_license";

  private final Extractor extractor;
  private final Extraction extraction;
  private final ClassifierSet classifiers;
  private final SignatureSet signatures;
  private final String version;

  /** With the bundled models, our own signature and the default extraction. */
  public Annotator() {
    this(ClassifierSet.builtin(), SignatureSet.DEFAULT, ExtractionConfig.DEFAULT);
  }

  public Annotator(
      ClassifierSet classifiers, SignatureSet signatures, ExtractionConfig extraction) {
    this.extractor = new Extractor(extraction);
    this.extraction = new Extraction(Extractor.VERSION, extraction);
    this.classifiers = classifiers;
    this.signatures = signatures;
    this.version =
        String.join(
            "-", VERSION, classifiers.identity(), signatures.identity(), extraction.identity());
  }

  /**
   * Changes whenever the same capture could get another annotation, by other models, signatures and
   * extraction too.
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
        new Subject(
            document,
            text,
            language,
            capture.url(),
            capture.path(),
            capture.licenseText(),
            capture.characters() ? Double.NaN : extracted.replacedShare());
    Classifications classifications = classifiers.classify(subject);
    Signals signals = SignalCatalogue.measure(subject).with(classifications.signals());
    SortedMap<String, Label> labels = new TreeMap<>(classifications.labels());
    labels.putAll(CodeLabels.of(subject));
    Licence licence = extracted.metadata().licence();
    if (licence != null && licence.id() != null) {
      labels.put(PAGE_LICENSE, new Label(licence.id(), 1));
    }
    return new Annotation(
        title,
        extracted.metadata(),
        extraction,
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
      return extractor.extract(
          capture.mediaType(), capture.charset(), capture.url(), capture.content());
    } catch (UnreadableContentException e) {
      throw new UnreadableDocumentException(e.reason(), e.detail(), e);
    }
  }
}
