package dev.sluice.refine.signal.datatrove;

/**
 * What C4 looks for in a line, whatever its case. Each phrase is looked for where a rare letter of
 * it stands. Source: datatrove 0.10.0, {@code c4_filters.py}.
 */
final class C4Phrases {

  static final int LOREM_IPSUM = 1;
  static final int JAVASCRIPT = 1 << 1;
  static final int CURLY_BRACKET = 1 << 2;
  static final int POLICY = 1 << 3;

  /** An opening square bracket, which may begin a citation. */
  static final int SQUARE_BRACKET = 1 << 4;

  private static final int KELVIN_SIGN = 0x212A; // k in lower case

  private C4Phrases() {}

  /** Which of them a range of a text holds, as bits. */
  static int in(int[] text, int start, int end) {
    int found = 0;
    for (int i = start; i < end; i++) {
      found |= around(text, start, i, end);
    }
    return found;
  }

  /**
   * Which of them stands around one of {@link dev.sluice.refine.mark.Marks#phrases} and inside a
   * range, as a bit; 0 around any other character.
   */
  static int around(int[] text, int start, int at, int end) {
    return switch (lower(text[at])) {
      case '{' -> CURLY_BRACKET;
      case '[' -> SQUARE_BRACKET;
      case 'j' -> is("javascript", text, at, start, end) ? JAVASCRIPT : 0;
      case 'm' -> {
        int lorem = is("lorem ipsum", text, at - 4, start, end) ? LOREM_IPSUM : 0;
        yield is("terms of use", text, at - 3, start, end) ? POLICY : lorem;
      }
      case 'v' -> is("privacy policy", text, at - 3, start, end) ? POLICY : 0;
      case 'k' -> at > start && lower(text[at - 1]) == 'o' ? cookies(text, start, at, end) : 0;
      default -> 0;
    };
  }

  private static int cookies(int[] text, int start, int at, int end) {
    boolean policy =
        is("cookie policy", text, at - 3, start, end)
            || is("uses cookies", text, at - 8, start, end)
            || is("use of cookies", text, at - 10, start, end)
            || is("use cookies", text, at - 7, start, end);
    return policy ? POLICY : 0;
  }

  private static boolean is(String phrase, int[] text, int from, int start, int end) {
    if (from < start || from + phrase.length() > end) {
      return false;
    }
    for (int i = 0; i < phrase.length(); i++) {
      if (lower(text[from + i]) != phrase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int character) {
    if (character >= 'A' && character <= 'Z') {
      return character + ('a' - 'A');
    }
    return character == KELVIN_SIGN ? 'k' : character;
  }
}
