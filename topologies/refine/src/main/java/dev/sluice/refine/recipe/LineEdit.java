package dev.sluice.refine.recipe;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.signal.datatrove.C4LineEdits;
import dev.sluice.refine.signal.dclm.DclmLineEdits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Line edits that a recipe can name. Each goes by the text as annotated, whatever the others do.
 */
public enum LineEdit {
  /** C4's, as datatrove has them. */
  C4_LINES {
    @Override
    public List<Edit> edits(Subject subject) {
      return C4LineEdits.of(subject, true).edits();
    }
  },
  /** C4's without the rule that a line ends with a terminal mark, as FineWeb runs them. */
  FINEWEB_LINES {
    @Override
    public List<Edit> edits(Subject subject) {
      return C4LineEdits.of(subject, false).edits();
    }
  },
  /** Those of DCLM-Baseline. */
  DCLM_LINES {
    @Override
    public List<Edit> edits(Subject subject) {
      return subject.document().view(DclmLineEdits.VIEW).edits();
    }
  };

  /** The edits of a text. */
  public abstract List<Edit> edits(Subject subject);

  /** The name in recipes. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LineEdit of(String key) {
    return Arrays.stream(values())
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRecipeException(
                    "edits",
                    key,
                    "any of "
                        + String.join(", ", Arrays.stream(values()).map(LineEdit::key).toList())));
  }
}
