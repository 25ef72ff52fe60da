package dev.sluice.refine.pii;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.mark.Marks;
import dev.sluice.refine.mark.Places;
import java.util.function.Function;

/**
 * What Dolma counts as personal data, which is cruder than what {@link PiiSpans} finds: any token
 * with an at sign and a dot behind it that white space follows, ten digits of which white space
 * stands in front, four numbers with dots. Lines are looked at one by one; nothing in a document
 * with more than 10,000 question marks.
 *
 * <p>Source: Dolma 1.2.1, {@code taggers/pii.py}, {@code pii_regex_with_counts_fast_v2}, whose
 * patterns these hand-written loops match in linear time. (The pattern for web addresses there
 * begins with a backspace by mistake and never matches, so nothing is left out for one.)
 */
public final class DolmaPii {
  /** For {@link Document#view}, so that a document is looked through once. */
  public static final Function<Document, DolmaPii> VIEW = DolmaPii::new;

  private static final int MOST_QUESTION_MARKS = 10_000;

  private final PiiText text;
  private int emails;
  private int phones;
  private int addresses;

  private DolmaPii(Document document) {
    this.text = new PiiText(document);
    Places stops = document.view(Marks.VIEW).personal();
    if (stops.size() <= MOST_QUESTION_MARKS || !hasTooManyQuestionMarks()) {
      count(stops, document.lines());
    }
  }

  private boolean hasTooManyQuestionMarks() {
    int marks = 0;
    for (int at = 0; at < text.length(); at++) {
      marks += text.at(at) == '?' ? 1 : 0;
    }
    return marks > MOST_QUESTION_MARKS;
  }

  /** E-mail addresses. */
  public int emails() {
    return emails;
  }

  /** Telephone numbers. */
  public int phones() {
    return phones;
  }

  /** IP addresses. */
  public int addresses() {
    return addresses;
  }

  /** All three; Dolma drops documents with more than five. */
  public int count() {
    return emails + phones + addresses;
  }

  private void count(Places stops, Spans lines) {
    int line = -1;
    int start = 0;
    int end = 0;
    int phoneFrom = 0;
    int addressFrom = 0;
    for (int stop = 0; stop < stops.size(); stop++) {
      int at = stops.at(stop);
      int c = text.at(at);
      if (c != '@' && c != '(' && !isAnyDigit(c)) {
        continue;
      }
      while (at >= end) {
        line++;
        end = lines.end(line);
        start = lines.start(line);
        phoneFrom = start;
        addressFrom = start;
      }
      if (c == '@') {
        emails += isEmail(at, start, end) ? 1 : 0;
        continue;
      }
      if (at > phoneFrom && CharacterClasses.isSpace(text.at(at - 1))) {
        int phone = phoneEnd(at, end);
        phones += phone < 0 ? 0 : 1;
        phoneFrom = Math.max(phoneFrom, phone);
      }
      if (at >= addressFrom && PiiText.isDigit(c)) {
        addressFrom = addressesFrom(at, end);
      }
    }
  }

  private static boolean isAnyDigit(int c) {
    return c < 128 ? PiiText.isDigit(c) : Character.isDigit(c);
  }

  /** A local part of anything but a lone parenthesis, a dot in the domain, white space behind. */
  private boolean isEmail(int at, int start, int end) {
    if (at == start || isSpaceOrAt(text.at(at - 1)) || isLoneParenthesis(at, start)) {
      return false;
    }
    int domain = at + 1;
    int stop = domain;
    while (stop < end && isDomain(text.at(stop))) {
      stop++;
    }
    if (stop == domain || stop == end) {
      return false;
    }
    if (CharacterClasses.isSpace(text.at(stop))) {
      boolean full = text.at(stop - 1) == '.' && stop - 1 > domain;
      return hasDot(domain, full ? stop - 1 : stop);
    }
    return stop + 1 < end && CharacterClasses.isSpace(text.at(stop + 1)) && hasDot(domain, stop);
  }

  private boolean hasDot(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.at(at) == '.') {
        return true;
      }
    }
    return false;
  }

  /** What stands before is punctuation alone and ends with an opening parenthesis. */
  private boolean isLoneParenthesis(int at, int start) {
    if (text.at(at - 1) != '(') {
      return false;
    }
    int from = at - 1;
    while (from >= start && !isSpaceOrAt(text.at(from))) {
      if (!isPunctuation(text.at(from))) {
        return false;
      }
      from--;
    }
    return true;
  }

  private static boolean isSpaceOrAt(int c) {
    return c == '@' || CharacterClasses.isSpace(c);
  }

  private static boolean isPunctuation(int c) {
    return c == '.' || isStop(c);
  }

  private static boolean isStop(int c) {
    return c == ',' || c == '?' || c == '!' || c == ';' || c == ':' || c == ')' || c == '(';
  }

  private static boolean isDomain(int c) {
    return !isSpaceOrAt(c) && !isStop(c);
  }

  /** Where ten digits end, three of them in parentheses perhaps; -1 if there are none. */
  private int phoneEnd(int start, int end) {
    int at = text.at(start) == '(' ? start + 1 : start;
    at = digits(at, 3, end);
    if (at < 0) {
      return -1;
    }
    if (at < end && text.at(at) == ')') {
      at++;
    }
    while (at < end && isSeparator(text.at(at))) {
      at++;
    }
    at = digits(at, 3, end);
    if (at < 0) {
      return -1;
    }
    if (at < end && isSeparator(text.at(at))) {
      at++;
    }
    return digits(at, 4, end);
  }

  private static boolean isSeparator(int c) {
    return c == '-' || c == '.' || c == ' ';
  }

  private int digits(int from, int count, int end) {
    if (from + count > end) {
      return -1;
    }
    for (int at = from; at < from + count; at++) {
      if (!isAnyDigit(text.at(at))) {
        return -1;
      }
    }
    return from + count;
  }

  /** Counts the address whose first number ends with this run of digits; where to look on. */
  private int addressesFrom(int from, int end) {
    int run = runEnd(from, end);
    int at = run;
    for (int number = 1; number < 4; number++) {
      if (at >= end || text.at(at) != '.') {
        return run;
      }
      int start = at + 1;
      at = runEnd(start, end);
      if (number == 3 && at > start) {
        addresses++;
        return Math.min(at, start + (isByte(start, Math.min(at, start + 3)) ? 3 : 2));
      }
      if (!isByte(start, at)) {
        return run;
      }
    }
    return run;
  }

  private int runEnd(int from, int end) {
    int at = from;
    while (at < end && PiiText.isDigit(text.at(at))) {
      at++;
    }
    return at;
  }

  private boolean isByte(int from, int to) {
    int value = 0;
    for (int at = from; at < to; at++) {
      value = 10 * value + text.at(at) - '0';
    }
    return to > from && to - from <= 3 && value <= 255;
  }
}
