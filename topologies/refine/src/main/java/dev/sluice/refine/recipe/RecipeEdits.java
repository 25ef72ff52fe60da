package dev.sluice.refine.recipe;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.edit.TextEdits;
import dev.sluice.refine.pii.PiiSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a recipe that changes the texts of kept documents: line edits and masks, all by the
 * text as annotated. What one deletes, the other need not mask.
 */
public final class RecipeEdits {
  private static final String RULE = "edits_leave_text";

  private final Recipe recipe;

  public RecipeEdits(Recipe recipe) {
    this.recipe = recipe;
  }

  /** Whether any text must be at hand, to be changed or to be compared. */
  public boolean needTexts() {
    return recipe.pii().masks()
        || !recipe.edits().isEmpty()
        || recipe.decontamination() != null
        || recipe.dedup().paragraphs() != null
        || recipe.dedup().ngrams() != null
        || recipe.dedup().near() != null;
  }

  /** Whether it changes a text with this personal data in it, or cannot tell without the text. */
  public boolean touch(List<PiiSpan> pii) {
    return !recipe.edits().isEmpty() || !recipe.pii().edits(pii).isEmpty();
  }

  /**
   * The edits of a text, in its order and without overlaps.
   *
   * @param pii in the order of the text
   */
  public TextEdits of(Subject subject, List<PiiSpan> pii) {
    List<Edit> edits = new ArrayList<>(recipe.pii().edits(pii));
    if (!recipe.edits().isEmpty()) {
      recipe.edits().forEach(it -> edits.addAll(it.edits(subject)));
    }
    return TextEdits.of(edits);
  }

  /**
   * Drops a document of which edits leave nothing.
   *
   * @param length of the text in code points
   */
  public static Optional<Decision.Reject> check(TextEdits edits, int length) {
    boolean nothing =
        edits.edits().size() == 1
            && edits.edits().get(0).isDeletion()
            && edits.edits().get(0).charStart() == 0
            && edits.edits().get(0).charEnd() == length;
    return nothing ? Optional.of(Decision.Reject.byRule(RULE, 0.0, ">= 1")) : Optional.empty();
  }
}
