package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.RepeatedNgrams;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.document.WordParts;
import dev.sluice.refine.mark.Marks;
import dev.sluice.refine.signal.segment.RepeatedSegments;
import dev.sluice.refine.signal.segment.SpacedText;
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
  private WordParts parts;
  private Words words;
  private WordFigures wordFigures;
  private TextLines lines;
  private Paragraphs paragraphs;
  private RepeatedNgrams repeatedNgrams;
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

  private WordParts parts() {
    if (parts == null) {
      parts = rules.cut(document);
    }
    return parts;
  }

  Words words() {
    if (words == null) {
      words = Words.of(parts().inOrder());
    }
    return words;
  }

  WordFigures wordFigures() {
    if (wordFigures == null) {
      wordFigures = new WordFigures(text, parts());
    }
    return wordFigures;
  }

  Marks marks() {
    return document.view(Marks.VIEW);
  }

  TextLines lines() {
    if (lines == null) {
      lines = new TextLines(text, document.view(SpacedText.VIEW), marks().symbols());
    }
    return lines;
  }

  Paragraphs paragraphs() {
    if (paragraphs == null) {
      paragraphs =
          new Paragraphs(
              text, document.view(SpacedText.VIEW), document.view(RepeatedSegments.OF_LINES));
    }
    return paragraphs;
  }

  RepeatedNgrams repeatedNgrams() {
    if (repeatedNgrams == null) {
      repeatedNgrams = parts().inOrder().repeatedNgrams(RepeatedNgrams.LONGEST_TOP);
    }
    return repeatedNgrams;
  }

  RepeatedRuns repeatedRuns() {
    if (repeatedRuns == null) {
      repeatedRuns = new RepeatedRuns(new RunHashes(text, parts().inOrder()), document.packed());
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
