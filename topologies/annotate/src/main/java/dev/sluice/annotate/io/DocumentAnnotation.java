package dev.sluice.annotate.io;

import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.annotate.UnreadableDocumentException;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.blob.UnavailableBlobException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Takes a raw document to its annotated document. A function of the raw document; thread-safe. */
public final class DocumentAnnotation {
  private static final Pattern DOC_ID = Pattern.compile("[0-9a-f]{32}");
  private static final int MAX_STACK_FRAMES = 3;

  private final Function<Capture, Annotation> annotator;
  private final BlobStore blobs;

  public DocumentAnnotation(Function<Capture, Annotation> annotator, BlobStore blobs) {
    this.annotator = annotator;
    this.blobs = blobs;
  }

  /**
   * @throws UnusableDocumentException if the document cannot be read or its annotation fails
   * @throws java.io.UncheckedIOException if the blob store fails, which is no fault of the document
   */
  public AnnotatedDocument annotate(RawDocument raw) throws UnusableDocumentException {
    if (!DOC_ID.matcher(raw.getDocId()).matches()) {
      throw new UnusableDocumentException(
          "malformed_record", "doc_id is not 32 lower-case hex digits", null);
    }
    Annotation annotation = measure(capture(raw));
    byte[] text = annotation.text().getBytes(StandardCharsets.UTF_8);
    AnnotatedDocument.Builder builder =
        AnnotatedDocument.newBuilder()
            .setDocId(raw.getDocId())
            .setSlice(raw.getSlice())
            .setSourceUri(raw.getSourceUri())
            .setSourcePosition(raw.getSourcePosition())
            .setByteOffset(raw.getByteOffset())
            .setByteLength(raw.getByteLength())
            .setSourceId(raw.getSourceId())
            .setUrl(raw.getUrl())
            .setEventTime(raw.getEventTime())
            .setCapturedAt(raw.getCapturedAt())
            .setAttributes(raw.getAttributes())
            .setLicenseText(raw.getLicenseText())
            .setTitle(annotation.title())
            .setText(annotation.text())
            .setTextBytes(text.length)
            .setContentDigest(HexFormat.of().formatHex(DocumentId.digest(text)))
            .setLanguage(Measurements.language(annotation))
            .setDocumentSignals(Measurements.documentSignals(annotation, raw.getHttpStatus()))
            .setSpanSignals(Measurements.spanSignals(annotation))
            .setClassifiers(Measurements.classifiers(annotation))
            .setPii(Measurements.pii(annotation))
            .setSignatures(Measurements.signatures(annotation))
            .setAnnotator(annotation.annotator())
            .setExtraction(ExtractionRecord.of(annotation));
    AnnotatedDocument document = builder.build();
    return text.length > BlobStore.LIMIT_BYTES ? withTextAsClaimCheck(document) : document;
  }

  /**
   * The same document with its text in the blob store; a document without inline text unchanged.
   */
  public AnnotatedDocument withTextAsClaimCheck(AnnotatedDocument document) {
    if (document.getText() != null) {
      document.setTextRef(blobs.put(document.getText().getBytes(StandardCharsets.UTF_8)));
      document.setText(null);
    }
    return document;
  }

  private Annotation measure(Capture capture) throws UnusableDocumentException {
    try {
      return annotator.apply(capture);
    } catch (UnreadableDocumentException e) {
      throw new UnusableDocumentException(e.reason(), e.detail(), e);
    } catch (RuntimeException | StackOverflowError e) {
      // A mistake of ours that this document brings out costs this document, never the stream.
      // Other errors, memory above all, say nothing about the document and end the process.
      throw new UnusableDocumentException("annotator_failure", describe(e), e);
    }
  }

  private static String describe(Throwable e) {
    StackTraceElement[] frames = e.getStackTrace();
    return e
        + Arrays.stream(frames)
            .limit(MAX_STACK_FRAMES)
            .map(frame -> " at " + frame)
            .reduce("", String::concat);
  }

  private Capture capture(RawDocument raw) throws UnusableDocumentException {
    return new Capture(
        raw.getMediaType(),
        raw.getCharset(),
        raw.getHttpStatus(),
        raw.getLanguageHint(),
        raw.getTitle(),
        raw.getUrl(),
        raw.getAttributes().get("path"),
        raw.getLicenseText(),
        raw.getCharacters(),
        content(raw));
  }

  private byte[] content(RawDocument raw) throws UnusableDocumentException {
    if (raw.getContent() != null) {
      return bytes(raw.getContent());
    }
    if (raw.getContentRef() == null) {
      throw new UnusableDocumentException(
          "malformed_record", "neither content nor a reference to it", null);
    }
    try {
      return blobs.get(raw.getContentRef());
    } catch (UnavailableBlobException e) {
      throw new UnusableDocumentException("missing_claim_check", e.getMessage(), e);
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
