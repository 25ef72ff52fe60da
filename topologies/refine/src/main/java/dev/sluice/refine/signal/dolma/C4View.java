package dev.sluice.refine.signal.dolma;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.signal.SpanValues;
import dev.sluice.refine.signal.segment.Segments;
import dev.sluice.refine.signal.segment.SpacedText;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What Dolma's C4 tagger finds in a text, in lower case. */
final class C4View {
  static final Function<Document, C4View> VIEW = C4View::new;

  private static final int LEAST_WORDS = 3;

  /** What a line is marked for. */
  enum Line {
    NO_ENDING_PUNCTUATION(
        "lines_with_no_ending_punctuation",
        "Lines that do not end in a full stop, question or exclamation mark or straight quote"),
    TOO_FEW_WORDS("lines_with_too_few_words", "Lines of fewer than 3 words");

    final String signal;
    final String meaning;

    Line(String signal, String meaning) {
      this.signal = signal;
      this.meaning = meaning;
    }
  }

  /** What a document is marked for. */
  enum Content {
    NAUGHTY_WORD(
        "has_naughty_word",
        "1 if a word is in the English list of bad words or a line holds a phrase of it, else 0"),
    JAVASCRIPT("has_javascript", "1 if a word is javascript, else 0"),
    LOREM_IPSUM("has_lorem_ipsum", "1 if a line holds lorem ipsum, else 0"),
    CURLY_BRACE("has_curly_brace", "1 if the text holds an opening curly bracket, else 0");

    final String signal;
    final String meaning;

    Content(String signal, String meaning) {
      this.signal = signal;
      this.meaning = meaning;
    }
  }

  private final Document document;
  private final SpacedText text;
  private final Set<Content> found;

  private C4View(Document document) {
    this.document = document;
    text = document.view(SpacedText.VIEW);
    found = BannedTerms.ENGLISH.in(document, text.words());
    if (text.hasBrace()) {
      found.add(Content.CURLY_BRACE);
    }
  }

  int lines() {
    return text.lines().size();
  }

  boolean has(Content content) {
    return found.contains(content);
  }

  void spans(Line kind, SpanValues.Builder out) {
    Segments lines = text.lines();
    for (int line = 0; line < lines.size(); line++) {
      int words = text.firstWord(line + 1) - text.firstWord(line);
      boolean marked =
          switch (kind) {
            case NO_ENDING_PUNCTUATION ->
                words == 0 || !isEnding(text.words().end(text.firstWord(line + 1) - 1));
            case TOO_FEW_WORDS -> words < LEAST_WORDS;
          };
      if (marked) {
        boolean last = line + 1 == lines.size();
        out.add(lines.start(line), last ? lines.end(line) : lines.end(line) + 1, 1);
      }
    }
  }

  private boolean isEnding(int wordEnd) {
    int last = document.codePoint(wordEnd - 1);
    return last == '.' || last == '?' || last == '!' || last == '"';
  }

  static Set<Content> nothing() {
    return EnumSet.noneOf(Content.class);
  }
}
