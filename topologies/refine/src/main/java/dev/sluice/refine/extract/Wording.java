package dev.sluice.refine.extract;

import java.util.List;

/** What is counted in the text of a block. */
final class Wording {

  private static final Hints PHRASES = Hints.read("phrases.tsv");

  /** Longer text is not looked at for phrases. */
  private static final int LONGEST_LABEL = 160;

  private static final int SHORTEST_PROSE = 40;
  private static final double LINKED_PROSE = 0.35;

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

  Wording(String text) {
    char previous = ' ';
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      if (run == 4 && (text.startsWith("19", i - 3) || text.startsWith("20", i - 3))) {
        years++;
      }
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
        default -> {
          if (c >= '0' && c <= '9') {
            digits++;
          } else if (c >= 'A' && c <= 'Z') {
            capitals++;
          }
        }
      }
      previous = c;
    }
    last = previous;
    ended = ".!?…。！？؟।:\"”“»’)".indexOf(last) >= 0;
    phrases = text.length() <= LONGEST_LABEL ? PHRASES.in(text) : 0;
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
