package dev.sluice.refine.extract;

import java.util.Arrays;
import java.util.List;

/** What is counted in the text of a block. */
final class Wording {

  private static final Hints PHRASES = Hints.read("phrases.tsv");

  /** Longer text is not looked at for phrases. */
  private static final int LONGEST_LABEL = 160;

  private static final int SHORTEST_PROSE = 40;
  private static final double LINKED_PROSE = 0.35;

  /** Prime of FNV-1a, 64 bits. */
  private static final long FACTOR = 0x100000001B3L;

  /** Characters that nothing counts, the most frequent ones. */
  private static final boolean[] PLAIN = plain();

  int words = 1;
  int sentenceEnds;
  int commas;
  int digits;
  int capitals;
  int lines = 1;

  /** Marks that part the items of a line. */
  int separators;

  /** Numbers of four digits that may be years. */
  int years;

  /** Marks of web and mail addresses. */
  int addresses;

  final char last;
  final boolean ended;
  final int phrases;

  /** The same for equal texts, and for different ones with a probability of about 2^-64. */
  final long hash;

  Wording(String text) {
    long sum = 0;
    char previous = ' ';
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum = (sum ^ c) * FACTOR;
      if (c < PLAIN.length && PLAIN[c]) {
        run = 0;
      } else if (c >= '0' && c <= '9') {
        digits++;
        run++;
        years += run == 4 && isYear(text, i - 3) ? 1 : 0;
      } else {
        run = 0;
        count(c, previous);
      }
      previous = c;
    }
    hash = sum;
    last = previous;
    ended = ".!?…。！？؟।:\"”“»’)".indexOf(last) >= 0;
    phrases = text.length() <= LONGEST_LABEL ? PHRASES.in(text) : 0;
  }

  private void count(char c, char previous) {
    switch (c) {
      case ' ', '\t' -> words++;
      case '\n' -> {
        words++;
        lines++;
      }
      case '.', '!', '?', '…', '。', '！', '？', '؟', '।' -> sentenceEnds++;
      case '|', '·', '•', '»', '/', '©', '›' -> {
        separators++;
        addresses += c == '/' && previous == '/' ? 1 : 0;
      }
      case '@' -> addresses++;
      case ',', ';', ':', '、', '，', '،' -> commas++;
      default -> capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    }
  }

  private static boolean isYear(String text, int start) {
    return text.startsWith("19", start) || text.startsWith("20", start);
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean['z' + 1];
    Arrays.fill(plain, 'a', 'z' + 1, true);
    return plain;
  }

  static int bits(String... groups) {
    int bits = 0;
    for (String group : groups) {
      bits |= 1 << PHRASES.groups.indexOf(group);
    }
    return bits;
  }

  static List<String> phraseGroups() {
    return PHRASES.groups;
  }

  boolean isProse(Block block) {
    return block.letters() >= SHORTEST_PROSE
        && sentenceEnds > 0
        && block.linkDensity() <= LINKED_PROSE
        && block.kind() != Block.Kind.HEADING;
  }
}
