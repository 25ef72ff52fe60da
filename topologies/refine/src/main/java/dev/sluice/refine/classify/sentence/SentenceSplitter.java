package dev.sluice.refine.classify.sentence;

/**
 * Splits a text into sentences, in linear time. A sentence ends
 *
 * <ul>
 *   <li>at a line break, since extracted text has one block a line; but not where a line is only
 *       wrapped: the next one, not an empty one, begins with a lower-case letter, and this one does
 *       not end in a mark (see below), with or without closers behind it;
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
  private String text = "";
  private int at; // UTF-16
  private int codePoint; // the same place in code points

  /** The sentences of a text; valid until the next call. */
  public Sentences split(String text) {
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
      if (skipPlain(limit)) {
        continue;
      }
      char c = text.charAt(at);
      if (Marks.isLineBreak(c) ? !isWrapped() : Marks.isTerminal(c) && endsAfterMarks(limit)) {
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

  /** Moves on to the limit or to a character that may matter; whether that was anywhere. */
  private boolean skipPlain(int limit) {
    int end = Math.min(text.length(), at + limit - codePoint);
    int next = at;
    while (next < end && Marks.isPlain(text.charAt(next))) {
      next++;
    }
    int steps = next - at;
    codePoint += steps;
    at = next;
    return steps > 0;
  }

  private void step() {
    at += Character.charCount(Character.codePointAt(text, at));
    codePoint++;
  }

  /** Whether the sentence goes on behind the line break here. */
  private boolean isWrapped() {
    int next = at + 1;
    if (text.charAt(at) == '\r' && next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    while (next < text.length() && Marks.isSpace(text.charAt(next))) {
      if (Marks.isLineBreak(text.charAt(next++))) {
        return false;
      }
    }
    return isLowerCase(next) && !endsInMark();
  }

  /** Whether the last character before the line break here, closers aside, is a mark. */
  private boolean endsInMark() {
    int last = at - 1; // no sentence begins with white space, so this ends at one's beginning
    while (Marks.isSpace(text.charAt(last))) {
      last--;
    }
    while (last > 0 && Marks.isCloser(text.charAt(last))) {
      last--;
    }
    return Marks.isTerminal(text.charAt(last));
  }

  private boolean isLowerCase(int index) {
    return index < text.length() && Character.isLowerCase(Character.codePointAt(text, index));
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
    return isLowerCase(i);
  }
}
