package dev.sluice.refine.extract.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which links show, and what they show. Namespaces have names in every language: beside the names
 * that all wikis know, a file is told by its suffix, and a category by standing alone in its line.
 */
final class WikiLinks {

  private static final Set<String> HIDDEN = Set.of("file", "image", "media", "category");

  private static final Set<String> FILE_SUFFIXES =
      Set.of(
          "jpg", "jpeg", "png", "gif", "svg", "tif", "tiff", "webp", "xcf", "pdf", "djvu", "ogg",
          "oga", "ogv", "webm", "mid", "midi", "wav", "flac", "mp3", "opus", "stl");

  /** {@code [[de:Katze]]}: the page in another language. */
  private static final Pattern LANGUAGE =
      Pattern.compile("(?:[a-z]{2,3}|simple)(?:-[a-z]{2,8}){0,2}");

  private static final List<String> SCHEMES =
      List.of("http://", "https://", "//", "ftp://", "mailto:", "news:", "irc://", "gopher://");

  private static final int LONGEST_PREFIX = 60;
  private static final int FARTHEST = 60;

  private WikiLinks() {}

  /**
   * @param target what stands before the first bar
   * @param alone whether nothing but links stands in the line
   */
  static boolean isHidden(String target, boolean alone) {
    int colon = target.indexOf(':');
    if (colon <= 0 || colon > LONGEST_PREFIX) {
      return false;
    }
    String prefix = target.substring(0, colon).strip();
    if (HIDDEN.contains(prefix.toLowerCase(Locale.ROOT)) || LANGUAGE.matcher(prefix).matches()) {
      return true;
    }
    int dot = target.lastIndexOf('.');
    if (dot > colon && target.length() - dot <= 6) {
      String suffix = target.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
      if (FILE_SUFFIXES.contains(suffix)) {
        return true;
      }
    }
    return alone && colon + 1 < target.length() && target.charAt(colon + 1) != ' ';
  }

  /** The label, or the target if that is blank. */
  static String label(String target, String label) {
    if (!label.isBlank()) {
      return label;
    }
    return target.startsWith(":") ? target.substring(1) : target;
  }

  /** Whether nothing but another link follows in the line. */
  static boolean endsLine(String text, int at) {
    for (int i = at; i < Math.min(text.length(), at + FARTHEST); i++) {
      char c = text.charAt(i);
      if (c == '\n' || text.startsWith("[[", i) || text.startsWith("<!--", i)) {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return at + FARTHEST >= text.length();
  }

  /** Whether the address of an external link begins here. */
  static boolean isAddress(String text, int at) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
        return true;
      }
    }
    return false;
  }

  /** What an external link shows: a label, or nothing, where a wiki shows a number. */
  static String addressLabel(String content) {
    for (int i = 0; i < content.length(); i++) {
      if (Character.isWhitespace(content.charAt(i))) {
        return content.substring(i + 1).strip();
      }
    }
    return "";
  }
}
