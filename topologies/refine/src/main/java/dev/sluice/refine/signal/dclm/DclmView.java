package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.RepeatedNgrams;
import dev.sluice.refine.document.SpacedWords;
import dev.sluice.refine.signal.segment.RepeatedSegments;
import dev.sluice.refine.signal.segment.Segments;
import dev.sluice.refine.signal.segment.SpacedText;
import dev.sluice.refine.signal.segment.StopWords;
import dev.sluice.refine.signal.segment.UnicodeText;
import java.util.function.Function;

/** The counts behind DCLM's signals. Nothing is divided here. */
final class DclmView {
  static final Function<Document, DclmView> VIEW = DclmView::new;

  final Document document;
  final int words;
  final int lines;
  final int unicodeWords;
  final RepeatedNgrams grams;
  final RepeatedSegments repeatedLines;
  final RepeatedSegments repeatedParagraphs;
  final int paragraphs;
  final int fastTextWords;
  long wordCharacters;
  int letterWords;
  int stopWords;
  int symbols;
  int bulletLines;
  int ellipsisLines;

  private DclmView(Document document) {
    this.document = document;
    SpacedText text = document.view(SpacedText.VIEW);
    words = text.words().size();
    lines = text.strippedLines().size();
    paragraphs = text.paragraphs().size();
    UnicodeText unicode = document.view(UnicodeText.VIEW);
    unicodeWords = unicode.words().size();
    grams = unicode.words().repeatedNgrams(RepeatedNgrams.LONGEST);
    repeatedLines = new RepeatedSegments(text.strippedLines());
    repeatedParagraphs = new RepeatedSegments(text.paragraphs());
    countWords(text);
    fastTextWords = FastTextWords.in(document, text, 0, text.lines().size());
    countLines(text.strippedLines());
  }

  private void countWords(SpacedText text) {
    SpacedWords all = text.words();
    int[] codePoints = document.sharedCodePoints();
    for (int id = 0; id < all.distinct(); id++) {
      int count = all.count(id);
      int length = all.lengthOf(id);
      wordCharacters += (long) count * length;
      letterWords += text.hasLetter(id) ? count : 0;
      boolean stop = StopWords.containsInAnyCase(codePoints, all.firstStart(id), length);
      stopWords += stop ? count : 0;
    }
    symbols = new SymbolCount(document).count();
  }

  private void countLines(Segments all) {
    for (int line = 0; line < lines; line++) {
      int first = document.codePoint(all.start(line));
      bulletLines += first == '\u25CF' || first == '\u2022' || first == '*' || first == '-' ? 1 : 0;
      ellipsisLines += endsWithEllipsis(all.start(line), all.end(line)) ? 1 : 0;
    }
  }

  private boolean endsWithEllipsis(int start, int end) {
    int last = document.codePoint(end - 1);
    if (last != '.') {
      return last == '\u2026';
    }
    return (end - start >= 3 && isDot(end - 2) && isDot(end - 3))
        || (end - start >= 5
            && document.codePoint(end - 2) == ' '
            && isDot(end - 3)
            && document.codePoint(end - 4) == ' '
            && isDot(end - 5));
  }

  private boolean isDot(int at) {
    return document.codePoint(at) == '.';
  }
}
