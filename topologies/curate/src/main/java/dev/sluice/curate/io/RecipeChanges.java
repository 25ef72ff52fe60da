package dev.sluice.curate.io;

import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TextChanges;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.edit.TextEdits;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.pii.PiiType;
import dev.sluice.refine.recipe.Measured;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RecipeEdits;
import dev.sluice.schemas.avro.AnnotatedDocument;
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

  RecipeChanges(Recipe recipe) {
    this.edits = new RecipeEdits(recipe);
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
   * @param text of the document
   * @param measured the same document
   * @param pii of the document, in the order of the text
   * @throws UnreadableRecordException if the text is not there, or a span lies outside of it
   */
  Outcome of(AnnotatedDocument document, AnnotatedText text, Measured measured, List<PiiSpan> pii)
      throws UnreadableRecordException {
    if (!edits.touch(pii)) {
      return Outcome.AS_IT_IS;
    }
    Subject subject = subject(document, text, measured);
    int length = subject.document().length();
    for (PiiSpan span : pii) {
      if (span.charEnd() > length) {
        throw new UnreadableRecordException(
            "malformed_record",
            "pii: code point %d of a text of %d code points".formatted(span.charEnd(), length));
      }
    }
    TextEdits changes = edits.of(subject, pii);
    return RecipeEdits.check(changes, length)
        .map(reject -> new Outcome(null, Rejection.of(reject)))
        .orElseGet(() -> new Outcome(TextChanges.of(changes.edits()), null));
  }

  private static Subject subject(AnnotatedDocument document, AnnotatedText text, Measured measured)
      throws UnreadableRecordException {
    return new Subject(
        text.document(),
        text.text(),
        measured.language().orElse(null),
        document.getUrl(),
        document.getAttributes().get("path"));
  }
}
