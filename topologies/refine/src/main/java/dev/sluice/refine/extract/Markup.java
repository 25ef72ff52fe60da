package dev.sluice.refine.extract;

/** Bounds what a parser can be made to do: its time and memory follow from the tags it meets. */
final class Markup {

  /**
   * Most starts and ends of tags, comments and the like. Real pages of a megabyte have fewer than
   * 50,000; at most a dozen elements are made for each, of formatting that is opened again.
   */
  static final int MOST_TAGS = 250_000;

  private Markup() {}

  /**
   * @throws UnreadableContentException {@code too_many_elements}
   */
  static void check(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (at + 1 < html.length() && opens(html.charAt(at + 1))) {
        tags++;
      }
    }
    if (tags > MOST_TAGS) {
      throw new UnreadableContentException(
          "too_many_elements", "page of %d tags; at most %d are parsed".formatted(tags, MOST_TAGS));
    }
  }

  private static boolean opens(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
  }
}
