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

  private static final char[] NO_TEXT = {};
  private static final int LOOK_AHEAD =
      4; // white space between a full stop and a lower-case letter

  private final Sentences sentences = new Sentences();
  private char[] text = NO_TEXT;
  private int length; // of the text
  private int at; // UTF-16
  private int codePoint; // the same place in code points

  /** The sentences of a text; valid until the next call. */
  public Sentences split(String text) {
    return split(text.toCharArray(), text.length());
  }

  /** The sentences of the first {@code length} characters; valid until the next call. */
  public Sentences split(char[] characters, int length) {
    this.text = characters;
    this.length = length;
    at = 0;
    codePoint = 0;
    sentences.clear();
    while (skipSpace()) {
      int start = at;
      int startCodePoint = codePoint;
      moveToEnd();
      int end = at;
      int endCodePoint = codePoint;
      while (Marks.isSpace(text[end - 1])) { // always BMP
        end--;
        endCodePoint--;
      }
      sentences.add(start, end, startCodePoint, endCodePoint);
    }
    this.text = NO_TEXT;
    return sentences;
  }

  private boolean skipSpace() {
    while (at < length && Marks.isSpace(text[at])) {
      at++;
      codePoint++;
    }
    return at < length;
  }

  private void moveToEnd() {
    int limit = codePoint + MAX_LENGTH;
    while (at < length) {
      if (codePoint == limit) {
        backToSpace();
        return;
      }
      if (skipPlain(limit)) {
        continue;
      }
      char c = text[at];
      if (Marks.isLineBreak(c) ? !isWrapped() : Marks.isTerminal(c) && endsAfterMarks(limit)) {
        return;
      }
      if (!Marks.isTerminal(c)) {
        step();
      }
    }
  }

  /** Moves back behind the last white space of the second half of a longest sentence, if any. */
  private void backToSpace() {
    int end = at;
    for (int back = 0; back < MAX_LENGTH / 2; back++) {
      if (Marks.isSpace(text[end - 1])) {
        at = end;
        codePoint -= back;
        return;
      }
      end -= Character.charCount(Character.codePointBefore(text, end));
    }
  }

  /** Moves on to the limit or to a character that may matter; whether that was anywhere. */
  private boolean skipPlain(int limit) {
    int end = Math.min(length, at + limit - codePoint);
    int next = at;
    while (next < end && Marks.isPlain(text[next])) {
      next++;
    }
    int steps = next - at;
    codePoint += steps;
    at = next;
    return steps > 0;
  }

  private void step() {
    at += Character.charCount(Character.codePointAt(text, at, length));
    codePoint++;
  }

  /** Whether the sentence goes on behind the line break here. */
  private boolean isWrapped() {
    int next = at + 1;
    if (text[at] == '\r' && next < length && text[next] == '\n') {
      next++;
    }
    while (next < length && Marks.isSpace(text[next])) {
      if (Marks.isLineBreak(text[next++])) {
        return false;
      }
    }
    return isLowerCase(next) && !endsInMark();
  }

  /** Whether the last character before the line break here, closers aside, is a mark. */
  private boolean endsInMark() {
    int last = at - 1; // no sentence begins with white space, so this ends at one's beginning
    while (Marks.isSpace(text[last])) {
      last--;
    }
    while (last > 0 && Marks.isCloser(text[last])) {
      last--;
    }
    return Marks.isTerminal(text[last]);
  }

  private boolean isLowerCase(int index) {
    return index < length && Character.isLowerCase(Character.codePointAt(text, index, length));
  }

  /** Moves behind the marks and closers here; whether the sentence ends there. */
  private boolean endsAfterMarks(int limit) {
    int firstMark = at;
    int marks = 0;
    boolean wide = false;
    while (at < length
        && codePoint < limit
        && (Marks.isTerminal(text[at]) || Marks.isCloser(text[at]))) {
      wide |= Marks.isWideTerminal(text[at]);
      marks += Marks.isTerminal(text[at]) ? 1 : 0;
      step();
    }
    if (wide || at == length) {
      return true;
    }
    if (!Marks.isSpace(text[at])) {
      return false;
    }
    boolean loneStop = marks == 1 && text[firstMark] == '.';
    return !loneStop || !(Abbreviations.endAt(text, firstMark) || lowerCaseFollows());
  }

  private boolean lowerCaseFollows() {
    int i = at;
    while (i < length && i - at < LOOK_AHEAD && Marks.isSpace(text[i])) {
      if (Marks.isLineBreak(text[i])) {
        return false;
      }
      i++;
    }
    return isLowerCase(i);
  }
}
