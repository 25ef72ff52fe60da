package dev.sluice.refine.pii;

import java.util.List;

/**
 * E-mail addresses as they are written in text: RFC 5321 without quoted local parts and address
 * literals, local parts of ASCII letters, digits and {@code ._%+'-} and of Latin letters with
 * marks, at most 64 long; host names of at most 253 in labels of at most 63, the last of letters.
 *
 * <p>Left out as no person's: {@code git@host:path}, and names of files such as {@code
 * logo@2x.png}. A sentence that starts right behind the address ({@code ann@example.org.Please}) is
 * not part of it. Looks at no code point more than twice, for it stops at the next {@code @}.
 */
final class EmailScanner {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_LABEL = 63;
  private static final List<String> FILES =
      List.of(
          "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "ico", "js", "css", "html", "htm",
          "json", "xml", "php", "pdf", "txt");

  private final PiiText text;

  EmailScanner(PiiText text) {
    this.text = text;
  }

  /**
   * The address around an at sign.
   *
   * @return null if there is none
   */
  PiiSpan around(int at) {
    int start = localStart(at);
    if (start == at) {
      return null;
    }
    int end = hostEnd(at + 1);
    if (end < 0 || isRemoteRepository(start, at, end)) {
      return null;
    }
    return new PiiSpan(PiiType.EMAIL, start, end);
  }

  private int localStart(int at) {
    int start = at;
    int least = Math.max(0, at - LONGEST_LOCAL);
    while (start > least && isLocal(text.at(start - 1))) {
      if (text.at(start - 1) == '.' && text.at(start) == '.') {
        break;
      }
      start--;
    }
    if (start == least && isLocal(text.at(start - 1)) && text.at(start - 1) != '\'') {
      return at; // longer than any local part
    }
    if (text.at(at - 1) == '.') {
      return at;
    }
    while (start < at && !PiiText.joins(text.at(start)) && text.at(start) != '+') {
      start++; // quotes, dots and dashes in front are punctuation of the text
    }
    return start;
  }

  private static boolean isLocal(int c) {
    return PiiText.isAlphanumeric(c)
        || c == '.'
        || c == '_'
        || c == '-'
        || c == '+'
        || c == '%'
        || c == '\''
        || isMarkedLatin(c);
  }

  private static boolean isMarkedLatin(int c) {
    return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  }

  /** Where the host name ends, or -1 if there is none. */
  private int hostEnd(int from) {
    int end = -1;
    int label = from;
    int previous = -1;
    while (label - from <= LONGEST_HOST) {
      int at = label;
      while (at - label <= LONGEST_LABEL && isHost(text.at(at))) {
        at++;
      }
      boolean isLabel = at > label && at - label <= LONGEST_LABEL && text.at(label) != '-';
      while (isLabel && text.at(at - 1) == '-') {
        at--;
      }
      if (!isLabel || at - from > LONGEST_HOST) {
        break;
      }
      if (previous >= 0 && isTopLevel(label, at)) {
        if (end >= 0 && startsSentence(previous, label, at)) {
          break;
        }
        end = at;
      } else if (end >= 0 && !PiiText.isAlphanumeric(text.at(label))) {
        break;
      }
      if (text.at(at) != '.') {
        break;
      }
      previous = label;
      label = at + 1;
    }
    return end >= 0 && !PiiText.joins(text.at(end)) && text.at(end) != '@' ? end : -1;
  }

  private static boolean isHost(int c) {
    return PiiText.isAlphanumeric(c) || c == '-' || isMarkedLatin(c);
  }

  private boolean isTopLevel(int start, int end) {
    if (end - start >= 6 && text.has(start, "xn--")) {
      return true;
    }
    if (end - start < 2 || end - start > 24) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!PiiText.isLetter(text.at(i))) {
        return false;
      }
    }
    for (String file : FILES) {
      if (file.length() == end - start && text.has(start, file)) {
        return false;
      }
    }
    return true;
  }

  /** A capitalised word behind a name in lower case. */
  private boolean startsSentence(int previous, int label, int end) {
    return PiiText.isLower(text.at(previous))
        && PiiText.isUpper(text.at(label))
        && PiiText.isLower(text.at(end - 1));
  }

  private boolean isRemoteRepository(int start, int at, int end) {
    return at - start == 3
        && text.has(start, "git")
        && text.at(end) == ':'
        && PiiText.joins(text.at(end + 1));
  }
}
