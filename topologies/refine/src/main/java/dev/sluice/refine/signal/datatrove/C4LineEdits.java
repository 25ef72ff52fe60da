package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.edit.TextEdits;
import java.util.ArrayList;
import java.util.List;

/**
 * What C4 does to a text that it keeps: lines are cut out by its rules, marks of Wikipedia out of
 * the lines that stay, and those are joined by single newlines, without white space around them.
 * Whether the page stays at all (five sentences, no curly bracket, no lorem ipsum) is for the
 * recipe, by the signals. Source: datatrove 0.10.0, {@code c4_filters.py}.
 */
public final class C4LineEdits {

  private final int[] text;
  private final Spans kept = new Spans();
  private final List<Boolean> startsLine = new ArrayList<>();

  private C4LineEdits(int[] text) {
    this.text = text;
  }

  /**
   * @param terminalPunctuation whether a line must end in {@code . ? ! " '}, as C4 has it and
   *     FineWeb has not
   */
  public static TextEdits of(Subject subject, boolean terminalPunctuation) {
    DatatroveView view = DatatroveView.of(subject);
    C4LineEdits edits = new C4LineEdits(view.text());
    C4Lines lines = view.c4Lines();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.fate(line, terminalPunctuation) == C4LineFate.KEPT) {
        edits.keep(lines.start(line), lines.end(line));
      }
    }
    return TextEdits.of(edits.edits());
  }

  /** Keeps a line less its citations. */
  private void keep(int start, int end) {
    Spans citations = C4Citations.in(text, start, end);
    int from = start;
    for (int i = 0; i < citations.size(); i++) {
      kept.add(from, citations.start(i));
      startsLine.add(i == 0);
      from = citations.end(i);
    }
    kept.add(from, end);
    startsLine.add(citations.size() == 0);
  }

  private List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    int first = 0;
    while (first < kept.size() && trimmedStart(first) == kept.end(first)) {
      first++;
    }
    int last = kept.size() - 1;
    while (last >= first && trimmedEnd(last) == kept.start(last)) {
      last--;
    }
    int from = 0;
    for (int i = first; i <= last; i++) {
      int to = i == first ? trimmedStart(i) : kept.start(i);
      addGap(edits, from, to, i > first && startsLine.get(i));
      from = i == last ? trimmedEnd(i) : kept.end(i);
    }
    addGap(edits, from, text.length, false);
    return edits;
  }

  private void addGap(List<Edit> edits, int start, int end, boolean newline) {
    boolean asItIs = newline && end - start == 1 && text[start] == '\n';
    if (end > start && !asItIs) {
      edits.add(new Edit(start, end, newline ? "\n" : ""));
    }
  }

  private int trimmedStart(int range) {
    int at = kept.start(range);
    while (at < kept.end(range) && CharacterClasses.isSpace(text[at])) {
      at++;
    }
    return at;
  }

  private int trimmedEnd(int range) {
    int at = kept.end(range);
    while (at > kept.start(range) && CharacterClasses.isSpace(text[at - 1])) {
      at--;
    }
    return at;
  }
}
