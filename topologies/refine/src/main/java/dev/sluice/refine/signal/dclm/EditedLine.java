package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import java.util.Arrays;
import java.util.Locale;

/** A line while edits shorten it. Places count what is left of it, from 0. */
final class EditedLine {
  private static final String[] COUNTED = {
    "likes",
    "shares",
    "comments",
    "retweets",
    "reposts",
    "quotes",
    "bookmarks",
    "upvotes",
    "downvotes",
    "downloads",
    "views",
    "followers"
  };

  private final Document document;
  private final int line;
  private int start;
  private int end;
  private int words;
  private int[] left; // code points that are left, once something inside was taken out

  /**
   * @param words in it, cut by white space
   */
  EditedLine(Document document, int line, int start, int end, int words) {
    this.words = words;
    this.document = document;
    this.line = line;
    this.start = start;
    this.end = end;
  }

  /** Its number in the text. */
  int line() {
    return line;
  }

  int length() {
    return left == null ? end - start : left.length;
  }

  /** Where in the text a place is. */
  int charAt(int place) {
    return left == null ? start + place : left[place];
  }

  int codePoint(int place) {
    return document.codePoint(charAt(place));
  }

  boolean isBlank() {
    return words == 0;
  }

  /** How many words it has, cut by white space. */
  int words() {
    return words;
  }

  private int countWords() {
    int count = 0;
    for (int i = 0; i < length(); i++) {
      count += !isSpace(i) && (i == 0 || isSpace(i - 1)) ? 1 : 0;
    }
    return count;
  }

  private boolean isSpace(int place) {
    return CharacterClasses.isSpace(codePoint(place));
  }

  void trimStart() {
    int first = 0;
    while (first < length() && isSpace(first)) {
      first++;
    }
    take(0, first);
  }

  void trimEnd() {
    int last = length();
    while (last > 0 && isSpace(last - 1)) {
      last--;
    }
    take(last, length());
  }

  /** Takes places out. */
  void take(int from, int to) {
    if (from == to) {
      return;
    }
    if (left == null && from == 0) {
      start += to;
    } else if (left == null && to == length()) {
      end -= to - from;
    } else {
      int[] rest = new int[length() - (to - from)];
      for (int i = 0; i < rest.length; i++) {
        rest[i] = charAt(i < from ? i : i + (to - from));
      }
      left = rest;
    }
  }

  /** 0 as soon as it is clear that it is not above a half. */
  double digitShare() {
    int digits = 0;
    for (int i = 0; i < length(); i++) {
      if (PythonDigits.isDigit(codePoint(i))) {
        digits++;
      } else if (2 * (i + 1 - digits) > length()) {
        return 0;
      }
    }
    return digits / (double) length();
  }

  /** Such as "3 likes" or "(1.2K followers)". */
  boolean isCounter() {
    int i = 0;
    while (i < length() && !CharacterClasses.isWord(codePoint(i))) {
      i++;
    }
    if (i == length() || !Character.isDigit(codePoint(i))) {
      return false;
    }
    while (i < length()
        && (Character.isDigit(codePoint(i)) || codePoint(i) == ',' || codePoint(i) == '.')) {
      i++;
    }
    if (i < length() && "kmb".indexOf(Character.toLowerCase(codePoint(i))) >= 0) {
      i++;
    }
    int spaces = i;
    while (i < length() && isSpace(i)) {
      i++;
    }
    if (i == spaces) {
      return false;
    }
    for (String counted : COUNTED) {
      if (isAt(i, counted, false)) {
        return !hasWordCharacter(i + counted.length());
      }
    }
    return false;
  }

  private boolean hasWordCharacter(int from) {
    for (int i = from; i < length(); i++) {
      if (CharacterClasses.isWord(codePoint(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text in lower case is here, whatever the case. */
  boolean isAt(int place, String lower, boolean folding) {
    if (place < 0 || place + lower.length() > length()) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      int codePoint = Character.toLowerCase(codePoint(place + i));
      if (folding) { // Python's re takes these two as s and i when it ignores case
        codePoint = codePoint == '\u017F' ? 's' : codePoint == '\u0131' ? 'i' : codePoint;
      }
      if (codePoint != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes out every occurrence of a phrase, one white space before each included. */
  void takeAll(String lower) {
    for (int i = 0; i + lower.length() <= length(); ) {
      if (isAt(i, lower, true)) {
        takePhrase(i > 0 && isSpace(i - 1) ? i - 1 : i, i + lower.length());
        i = Math.max(0, i - 1);
      } else {
        i++;
      }
    }
  }

  private void takePhrase(int from, int to) {
    take(from, to);
    words = countWords();
  }

  /** Takes out a phrase and exactly so many characters behind it at the end of the line. */
  void takeSuffix(String lower, int behind) {
    int from = length() - behind - lower.length();
    if (isAt(from, lower, true)) {
      takePhrase(from > 0 && isSpace(from - 1) ? from - 1 : from, length());
    }
  }

  /** Takes out a phrase at the start, one white space behind it included. */
  void takePrefix(String lower) {
    if (isAt(0, lower, true)) {
      int to = lower.length();
      takePhrase(0, to < length() && isSpace(to) ? to + 1 : to);
    }
  }

  /** Words of fastText's cut that begin with a letter or number, in what is left of it. */
  int fastTextWords() {
    int found = 0;
    boolean inWord = false;
    for (int i = 0; i < length(); i++) {
      boolean separator = FastTextWords.isSeparator(codePoint(i));
      if (!separator && !inWord && CharacterClasses.isAlphanumeric(codePoint(i))) {
        found++;
      }
      inWord = !separator;
    }
    return found;
  }

  /** Whether anything was taken out. */
  boolean isShorterThan(int length) {
    return length() < length;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "line %d: %s", line, Arrays.toString(left));
  }
}
