package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;

/**
 * How much text an HTML source shows, in code points: what is left without tags, comments,
 * declarations and the content of script and style, white space kept, an entity counted as one. In
 * the manner of BeautifulSoup's {@code get_text} after script and style are taken out.
 */
final class HtmlText {
  private static final int LONGEST_ENTITY = 32;

  private final Document document;
  private final int length;

  private HtmlText(Document document) {
    this.document = document;
    this.length = document.length();
  }

  static int visible(Document document) {
    return new HtmlText(document).count();
  }

  private int count() {
    int visible = 0;
    int i = 0;
    while (i < length) {
      int c = document.codePoint(i);
      if (c == '<' && opensMarkup(i + 1)) {
        i = afterMarkup(i);
      } else {
        visible++;
        i = c == '&' ? afterEntity(i) : i + 1;
      }
    }
    return visible;
  }

  private boolean opensMarkup(int i) {
    if (i >= length) {
      return false;
    }
    int c = document.codePoint(i);
    return c == '/' || c == '!' || c == '?' || ((c | 32) >= 'a' && (c | 32) <= 'z');
  }

  private int afterMarkup(int start) {
    if (starts("!--", start + 1)) {
      return after("-->", start + 4);
    }
    int end = afterTag(start + 1);
    if (isTag("script", start + 1)) {
      return after("</script", end);
    }
    return isTag("style", start + 1) ? after("</style", end) : end;
  }

  /** Behind the closing bracket; brackets in quoted values do not close. */
  private int afterTag(int from) {
    int quote = 0;
    for (int i = from; i < length; i++) {
      int c = document.codePoint(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && document.codePoint(i - 1) == '=') {
        quote = c;
      }
    }
    return length;
  }

  private boolean isTag(String name, int start) {
    int end = start + name.length();
    return starts(name, start)
        && (end >= length || !Character.isLetterOrDigit(document.codePoint(end)));
  }

  private int after(String mark, int from) {
    for (int i = from; i < length; i++) {
      if (document.codePoint(i) == mark.charAt(0) && starts(mark, i)) {
        return mark.endsWith(">") ? i + mark.length() : afterTag(i + mark.length());
      }
    }
    return length;
  }

  private boolean starts(String lowerCase, int start) {
    if (start + lowerCase.length() > length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      int c = document.codePoint(start + i);
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int afterEntity(int start) {
    int limit = Math.min(length, start + LONGEST_ENTITY);
    for (int i = start + 1; i < limit; i++) {
      int c = document.codePoint(i);
      if (c == ';') {
        return i > start + 1 ? i + 1 : start + 1;
      }
      if (c >= 128 || (c != '#' && !Character.isLetterOrDigit(c))) {
        break;
      }
    }
    return start + 1;
  }
}
