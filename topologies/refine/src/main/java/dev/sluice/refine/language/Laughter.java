package dev.sluice.refine.language;

/**
 * Shortens {@code hahahaha} to {@code haha}. In one pass, what replacing {@code
 * ([hj])+([aieou])+(\1+\2+)+} by {@code $1$2$1$2} gives, ASCII case ignored.
 */
final class Laughter {

  private Laughter() {}

  static String shorten(String text) {
    StringBuilder shortened = null;
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      int vowels = skip(text, i, "hj");
      int second = skip(text, vowels, "aieou");
      if (vowels == i || second == vowels) {
        i = Math.max(vowels, i + 1);
        continue;
      }
      char breath = text.charAt(vowels - 1);
      char vowel = text.charAt(second - 1);
      int end = repetitions(text, second, breath, vowel);
      if (end > second) {
        shortened = shortened == null ? new StringBuilder(text.length()) : shortened;
        shortened.append(text, copied, i).append(breath).append(vowel).append(breath).append(vowel);
        copied = end;
      }
      i = end;
    }
    return shortened == null ? text : shortened.append(text, copied, text.length()).toString();
  }

  /** Where the repetitions of both letters that begin at {@code start} end. */
  private static int repetitions(String text, int start, char breath, char vowel) {
    int end = start;
    while (true) {
      int vowels = skip(text, end, String.valueOf(lower(breath)));
      int next = skip(text, vowels, String.valueOf(lower(vowel)));
      if (vowels == end || next == vowels) {
        return end;
      }
      end = next;
    }
  }

  private static int skip(String text, int start, String letters) {
    int i = start;
    while (i < text.length() && letters.indexOf(lower(text.charAt(i))) >= 0) {
      i++;
    }
    return i;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
