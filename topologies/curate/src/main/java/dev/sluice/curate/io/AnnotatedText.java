package dev.sluice.curate.io;

import dev.sluice.refine.document.Document;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.blob.UnavailableBlobException;
import java.nio.charset.StandardCharsets;

/**
 * The text of one document as annotated, wherever it is. Read when first asked for, and once: it
 * may be a claim check.
 */
final class AnnotatedText {
  private final AnnotatedDocument document;
  private final BlobSupplier blobs;
  private String text;
  private Document view;

  /**
   * @param blobs asked only if the text is a claim check
   */
  AnnotatedText(AnnotatedDocument document, BlobSupplier blobs) {
    this.document = document;
    this.blobs = blobs;
  }

  /**
   * @throws UnreadableRecordException if it is not there
   */
  String text() throws UnreadableRecordException {
    if (text == null) {
      text = document.getText() != null ? document.getText() : claimed();
    }
    return text;
  }

  /**
   * With the views of it that are shared.
   *
   * @throws UnreadableRecordException if the text is not there
   */
  Document document() throws UnreadableRecordException {
    if (view == null) {
      view = new Document(text());
    }
    return view;
  }

  private String claimed() throws UnreadableRecordException {
    try {
      return new String(blobs.connect().get(document.getTextRef()), StandardCharsets.UTF_8);
    } catch (UnavailableBlobException e) {
      throw new UnreadableRecordException("missing_claim_check", e.getMessage());
    }
  }
}
