package dev.sluice.curate.io;

import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TextChanges;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.edit.TextEdits;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.pii.PiiType;
import dev.sluice.refine.recipe.Measured;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RecipeEdits;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.blob.UnavailableBlobException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The changes that a recipe makes to the text of an annotated document. All that could go wrong
 * with them later is found here, where the document can still become a dead letter.
 */
final class RecipeChanges {
  private final RecipeEdits edits;
  private final BlobSupplier supplier;
  private BlobStore blobs;

  /**
   * @param blobs opened with the first text that is a claim check
   */
  RecipeChanges(Recipe recipe, BlobSupplier blobs) {
    this.edits = new RecipeEdits(recipe);
    this.supplier = blobs;
  }

  /**
   * The spans of the types that this version knows, in the order of the text.
   *
   * @throws UnreadableRecordException if one is no range
   */
  static List<PiiSpan> pii(AnnotatedDocument document) throws UnreadableRecordException {
    List<PiiSpan> spans = new ArrayList<>(document.getPii().size());
    for (dev.sluice.schemas.avro.PiiSpan span : document.getPii()) {
      Optional<PiiType> type = PiiType.of(span.getType());
      try {
        if (type.isPresent()) {
          spans.add(new PiiSpan(type.get(), span.getCharStart(), span.getCharEnd()));
        }
      } catch (IllegalArgumentException e) {
        throw new UnreadableRecordException("malformed_record", "pii: " + e.getMessage());
      }
    }
    spans.sort(Comparator.comparingInt(PiiSpan::charStart).thenComparingInt(PiiSpan::charEnd));
    return spans;
  }

  /** What becomes of a text: its changes or null, or why the document is dropped after all. */
  record Outcome(TextChanges changes, Rejection rejection) {
    static final Outcome AS_IT_IS = new Outcome(null, null);
  }

  /**
   * @param measured the same document
   * @param pii of the document, in the order of the text
   * @throws UnreadableRecordException if the text is not there, or a span lies outside of it
   */
  Outcome of(AnnotatedDocument document, Measured measured, List<PiiSpan> pii)
      throws UnreadableRecordException {
    if (!edits.touch(pii)) {
      return Outcome.AS_IT_IS;
    }
    String text = text(document);
    int length = text.codePointCount(0, text.length());
    for (PiiSpan span : pii) {
      if (span.charEnd() > length) {
        throw new UnreadableRecordException(
            "malformed_record",
            "pii: code point %d of a text of %d code points".formatted(span.charEnd(), length));
      }
    }
    TextEdits changes = edits.of(() -> subject(document, measured, text), pii);
    return RecipeEdits.check(changes, length)
        .map(reject -> new Outcome(null, Rejection.of(reject)))
        .orElseGet(() -> new Outcome(TextChanges.of(changes.edits()), null));
  }

  private static Subject subject(AnnotatedDocument document, Measured measured, String text) {
    return new Subject(
        new Document(text),
        text,
        measured.language().orElse(null),
        document.getUrl(),
        document.getAttributes().get("path"));
  }

  /**
   * The text as annotated, wherever it is.
   *
   * @throws UnreadableRecordException if it is not there
   */
  String text(AnnotatedDocument document) throws UnreadableRecordException {
    if (document.getText() != null) {
      return document.getText();
    }
    if (blobs == null) {
      blobs = supplier.connect();
    }
    try {
      return new String(blobs.get(document.getTextRef()), StandardCharsets.UTF_8);
    } catch (UnavailableBlobException e) {
      throw new UnreadableRecordException("missing_claim_check", e.getMessage());
    }
  }
}
