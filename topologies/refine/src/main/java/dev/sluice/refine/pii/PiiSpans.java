package dev.sluice.refine.pii;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.mark.Marks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The personal data of one document: spans in the order of the text, none overlapping another. */
public final class PiiSpans {
  /** For {@link Document#view}, so that a document is looked through once. */
  public static final Function<Document, PiiSpans> VIEW = PiiSpans::of;

  private static final PiiSpans NONE = new PiiSpans(List.of());
  private static final Comparator<PiiSpan> ORDER =
      Comparator.comparingInt(PiiSpan::charStart).thenComparing(PiiSpan::type);

  private final List<PiiSpan> spans;

  private PiiSpans(List<PiiSpan> spans) {
    this.spans = spans;
  }

  /** Everything in a document. Linear in its length, whatever it holds. */
  public static PiiSpans of(Document document) {
    return new PiiScan(new PiiText(document), document.view(Marks.VIEW).personal()).spans();
  }

  /**
   * Of the finds that overlap, the one whose type comes first stays, of one type the earlier.
   *
   * @param finds in any order
   */
  static PiiSpans withoutOverlaps(List<PiiSpan> finds) {
    if (finds.isEmpty()) {
      return NONE;
    }
    finds.sort(ORDER);
    List<PiiSpan> kept = new ArrayList<>(finds.size());
    for (PiiSpan find : finds) {
      boolean free = true;
      while (free && !kept.isEmpty() && last(kept).charEnd() > find.charStart()) {
        if (find.type().compareTo(last(kept).type()) < 0) {
          kept.remove(kept.size() - 1);
        } else {
          free = false;
        }
      }
      if (free) {
        kept.add(find);
      }
    }
    return new PiiSpans(Collections.unmodifiableList(kept));
  }

  private static PiiSpan last(List<PiiSpan> spans) {
    return spans.get(spans.size() - 1);
  }

  public List<PiiSpan> list() {
    return spans;
  }

  public int count(PiiType type) {
    int count = 0;
    for (PiiSpan span : spans) {
      count += span.type() == type ? 1 : 0;
    }
    return count;
  }

  /** How many there are of all types together. */
  public int count() {
    return spans.size();
  }
}
