package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.signal.segment.Segments;
import dev.sluice.refine.signal.segment.SpacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The line edits of DCLM-Baseline in their order, as edits of the text: lines with more than half
 * of the characters upper case go, then those of digits alone, counters such as "3 likes", lines of
 * one word, and in lines of at most ten words "items in cart", a "read more" followed by three last
 * characters and a leading "sign-in". White space around the whole goes, too.
 *
 * <p>Source: DCLM, {@code dclm_baseline_refinedweb.yaml} and {@code mappers/modifiers.py}. The
 * three dots of "Read more..." are a pattern there, which any three characters match.
 */
public final class DclmLineEdits {
  /** The view of a document, made once. */
  public static final Function<Document, DclmLineEdits> VIEW = DclmLineEdits::new;

  private static final String CART = "items in cart";
  private static final String READ_MORE = "read more";
  private static final int BEHIND_READ_MORE = 3;
  private static final String SIGN_IN = "sign-in";
  private static final int MOST_WORDS = 10;

  private final Document document;
  private final SpacedText text;
  private final Segments lines;
  private final KeptLines kept;
  private List<EditedLine> shortened; // null unless a phrase is in a line

  private DclmLineEdits(Document document) {
    this.document = document;
    text = document.view(SpacedText.VIEW);
    lines = text.lines();
    kept = new KeptLines(document, text);
    boolean cart = false;
    boolean others = false;
    for (int k = 0; k < kept.size(); k++) {
      if (kept.wordsOf(k) <= MOST_WORDS) {
        cart |= holdsCart(k);
        others |= endsInReadMore(k) || startsWithSignIn(k);
      }
    }
    if (cart) {
      shorten();
      return;
    }
    kept.strip(); // the one that can bring the others to an end of a line
    if (others || (kept.size() > 0 && (startsWithSignIn(0) || endsInReadMore(kept.size() - 1)))) {
      shorten();
    }
  }

  /** Looks at the word in the middle first. */
  private boolean holdsCart(int k) {
    int line = kept.number(k);
    for (int word = text.firstWord(line) + 1; word < text.firstWord(line + 1) - 1; word++) {
      int start = text.words().start(word);
      if (text.words().length(word) == 2 && isAt(k, start - CART.indexOf("in "), CART)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsInReadMore(int k) {
    return isAt(k, kept.end(k) - BEHIND_READ_MORE - READ_MORE.length(), READ_MORE);
  }

  private boolean startsWithSignIn(int k) {
    return isAt(k, kept.start(k), SIGN_IN);
  }

  /** Looks at the third character first, which nothing but ASCII has as its lower case. */
  private boolean isAt(int k, int start, String phrase) {
    return start >= kept.start(k)
        && start + phrase.length() <= kept.end(k)
        && (document.codePoint(start + 2) | 0x20) == phrase.charAt(2)
        && kept.line(k).isAt(start - kept.start(k), phrase, true);
  }

  private void shorten() {
    shortened = kept.edited();
    shorten(line -> line.takeAll(CART));
    shorten(line -> line.takeSuffix(READ_MORE, BEHIND_READ_MORE));
    shorten(line -> line.takePrefix(SIGN_IN));
  }

  private void shorten(Consumer<EditedLine> edit) {
    shortened.removeIf(
        line -> {
          if (line.length() == 0 || line.words() > MOST_WORDS) {
            return false;
          }
          edit.accept(line);
          return line.isBlank(); // a line of white space alone goes with the rest
        });
    strip();
  }

  private void strip() {
    int first = 0;
    while (first < shortened.size() && shortened.get(first).isBlank()) {
      first++;
    }
    int last = shortened.size();
    while (last > first && shortened.get(last - 1).isBlank()) {
      last--;
    }
    if (first > 0 || last < shortened.size()) {
      shortened = new ArrayList<>(shortened.subList(first, last));
    }
    if (!shortened.isEmpty()) {
      shortened.get(0).trimStart();
      shortened.get(shortened.size() - 1).trimEnd();
    }
  }

  /** Whether nothing of the text is left; the program drops such a document. */
  public boolean nothingLeft() {
    return shortened == null ? kept.size() == 0 : shortened.isEmpty();
  }

  /** Deletions in the order of the text, without overlap. */
  public List<Edit> edits() {
    List<EditedLine> left = shortened == null ? kept.edited() : shortened;
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (EditedLine line : left) {
      int newline = line.line() == 0 || line == left.get(0) ? -1 : lines.start(line.line()) - 1;
      at = newline < 0 ? at : delete(edits, at, newline) + 1;
      for (int place = 0; place < line.length(); place++) {
        at = delete(edits, at, line.charAt(place)) + 1;
      }
    }
    delete(edits, at, document.length());
    return edits;
  }

  private static int delete(List<Edit> edits, int from, int to) {
    if (from < to) {
      edits.add(Edit.deletion(from, to));
    }
    return to;
  }

  /** Of the words that fastText's cut finds, beginning with a letter or number; NaN without any. */
  double removedWordFraction() {
    int all = document.view(DclmView.VIEW).fastTextWords;
    int removed = shortened == null ? removedWithLines() : removedWords();
    return DclmSignals.fraction(Math.max(0, removed), all);
  }

  private int removedWithLines() {
    int removed = 0;
    int next = 0; // of the lines that are left
    for (int line = 0; line < lines.size(); line++) {
      if (next == kept.size() || kept.number(next) != line) {
        removed += FastTextWords.in(document, text, line, line + 1);
        continue;
      }
      int start = kept.start(next);
      int end = kept.end(next++);
      if (end - start < lines.length(line) && !text.isCutAsByFastText()) {
        removed += FastTextWords.in(document, lines.start(line), lines.end(line));
        removed -= FastTextWords.in(document, start, end);
      }
    }
    return removed;
  }

  private int removedWords() {
    int removed = 0;
    int next = 0;
    for (int line = 0; line < lines.size(); line++) {
      EditedLine its =
          next < shortened.size() && shortened.get(next).line() == line
              ? shortened.get(next++)
              : null;
      if (its == null || its.isShorterThan(lines.length(line))) {
        removed += FastTextWords.in(document, text, line, line + 1);
        removed -= its == null ? 0 : its.fastTextWords();
      }
    }
    return removed;
  }
}
