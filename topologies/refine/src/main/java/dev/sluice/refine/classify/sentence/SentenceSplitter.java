package dev.sluice.refine.classify.sentence;

/**
 * Splits a text into sentences, in linear time. A sentence ends
 *
 * <ul>
 *   <li>at a line break, always: extracted text has one block a line;
 *   <li>after a run of marks and of closing quotes or brackets, if one of the marks is Chinese or
 *       Japanese ({@code 。！？｡});
 *   <li>after a run of other marks ({@code . ! ? …} and those of {@link Marks}) and closers, if
 *       white space or the end follows; but a lone full stop does not end it before a lower-case
 *       letter, after a single capital letter, or after one of {@link Abbreviations};
 *   <li>before it exceeds {@value #MAX_LENGTH} code points: behind the last white space of its
 *       second half, or right there if it has none.
 * </ul>
 *
 * White space around a sentence belongs to none, no sentence is empty, and every character that is
 * not white space is in exactly one. For one thread: {@link #split} fills one reused list.
 */
public final class SentenceSplitter {

  /** Longest sentence, in code points. */
  public static final int MAX_LENGTH = 1000;

  private static final int LOOK_AHEAD =
      4; // white space between a full stop and a lower-case letter

  private final Sentences sentences = new Sentences();
  private CharSequence text = "";
  private int at; // UTF-16
  private int codePoint; // the same place in code points

  /** The sentences of a text; valid until the next call. */
  public Sentences split(CharSequence text) {
    this.text = text;
    at = 0;
    codePoint = 0;
    sentences.clear();
    while (skipSpace()) {
      int start = at;
      int startCodePoint = codePoint;
      moveToEnd();
      int end = at;
      int endCodePoint = codePoint;
      while (Marks.isSpace(text.charAt(end - 1))) { // always BMP
        end--;
        endCodePoint--;
      }
      sentences.add(start, end, startCodePoint, endCodePoint);
    }
    this.text = "";
    return sentences;
  }

  private boolean skipSpace() {
    while (at < text.length() && Marks.isSpace(text.charAt(at))) {
      at++;
      codePoint++;
    }
    return at < text.length();
  }

  private void moveToEnd() {
    int limit = codePoint + MAX_LENGTH;
    int space = -1;
    int spaceCodePoint = -1;
    while (at < text.length()) {
      if (codePoint == limit) {
        if (space >= 0) {
          at = space;
          codePoint = spaceCodePoint;
        }
        return;
      }
      char c = text.charAt(at);
      if (Marks.isLineBreak(c) || (Marks.isTerminal(c) && endsAfterMarks(limit))) {
        return;
      }
      if (!Marks.isTerminal(c)) {
        step();
        if (Marks.isSpace(c) && limit - codePoint < MAX_LENGTH / 2) {
          space = at;
          spaceCodePoint = codePoint;
        }
      }
    }
  }

  private void step() {
    at += Character.charCount(Character.codePointAt(text, at));
    codePoint++;
  }

  /** Moves behind the marks and closers here; whether the sentence ends there. */
  private boolean endsAfterMarks(int limit) {
    int firstMark = at;
    int marks = 0;
    boolean wide = false;
    while (at < text.length()
        && codePoint < limit
        && (Marks.isTerminal(text.charAt(at)) || Marks.isCloser(text.charAt(at)))) {
      wide |= Marks.isWideTerminal(text.charAt(at));
      marks += Marks.isTerminal(text.charAt(at)) ? 1 : 0;
      step();
    }
    if (wide || at == text.length()) {
      return true;
    }
    if (!Marks.isSpace(text.charAt(at))) {
      return false;
    }
    boolean loneStop = marks == 1 && text.charAt(firstMark) == '.';
    return !loneStop || !(Abbreviations.endAt(text, firstMark) || lowerCaseFollows());
  }

  private boolean lowerCaseFollows() {
    int i = at;
    while (i < text.length() && i - at < LOOK_AHEAD && Marks.isSpace(text.charAt(i))) {
      if (Marks.isLineBreak(text.charAt(i))) {
        return false;
      }
      i++;
    }
    return i < text.length() && Character.isLowerCase(Character.codePointAt(text, i));
  }
}
