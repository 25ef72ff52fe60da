package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.words.WordRules;
import dev.sluice.refine.words.Words;
import java.util.function.Function;

/**
 * A document as datatrove's filters look at it. Each part is computed once, at its first use.
 *
 * <p>English and undetermined text has English words, any other {@link WordRules#ANY}.
 */
final class DatatroveView {

  private static final Function<Document, DatatroveView> ENGLISH = DatatroveView::english;
  private static final Function<Document, DatatroveView> OTHER = DatatroveView::other;

  private final Document document;
  private final int[] text;
  private final WordRules rules;
  private Words words;
  private WordFigures wordFigures;
  private RareMarks marks;
  private TextLines lines;
  private Paragraphs paragraphs;
  private PackedWords packed;
  private TopNgrams topNgrams;
  private RepeatedRuns repeatedRuns;
  private C4Lines c4Lines;

  private DatatroveView(Document document, WordRules rules) {
    this.document = document;
    this.text = document.sharedCodePoints();
    this.rules = rules;
  }

  private static DatatroveView english(Document document) {
    return new DatatroveView(document, WordRules.ENGLISH);
  }

  private static DatatroveView other(Document document) {
    return new DatatroveView(document, WordRules.ANY);
  }

  static DatatroveView of(Subject subject) {
    String label = subject.languageLabel();
    boolean english = label == null || label.startsWith("eng_") || label.equals("en");
    return subject.document().view(english ? ENGLISH : OTHER);
  }

  /** Length of the text in code points. */
  int length() {
    return text.length;
  }

  int[] text() {
    return text;
  }

  WordRules rules() {
    return rules;
  }

  Words words() {
    if (words == null) {
      words = rules.cut(text);
    }
    return words;
  }

  WordFigures wordFigures() {
    if (wordFigures == null) {
      wordFigures = new WordFigures(text, words());
    }
    return wordFigures;
  }

  RareMarks marks() {
    if (marks == null) {
      marks = new RareMarks(text);
    }
    return marks;
  }

  TextLines lines() {
    if (lines == null) {
      lines = new TextLines(text, document.lines(), marks());
    }
    return lines;
  }

  Paragraphs paragraphs() {
    if (paragraphs == null) {
      paragraphs = new Paragraphs(text, document.lines());
    }
    return paragraphs;
  }

  private PackedWords packed() {
    if (packed == null) {
      packed = new PackedWords(text, words());
    }
    return packed;
  }

  TopNgrams topNgrams() {
    if (topNgrams == null) {
      topNgrams = new TopNgrams(packed());
    }
    return topNgrams;
  }

  RepeatedRuns repeatedRuns() {
    if (repeatedRuns == null) {
      repeatedRuns = new RepeatedRuns(packed());
    }
    return repeatedRuns;
  }

  C4Lines c4Lines() {
    if (c4Lines == null) {
      c4Lines = new C4Lines(this);
    }
    return c4Lines;
  }
}
