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
  final boolean ended;
  final int phrases;

  Wording(String text) {
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ' ', '\t' -> words++;
        case '\n' -> {
          words++;
          lines++;
        }
        case '.', '!', '?', '…', '。', '！', '？', '؟', '।' -> sentenceEnds++;
        case ',', ';', ':', '、', '，', '،' -> commas++;
        default -> {
          if (c >= '0' && c <= '9') {
            digits++;
          } else if (c >= 'A' && c <= 'Z') {
            capitals++;
          }
        }
      }
      last = c;
    }
    ended = ".!?…。！？؟।:\"”“»’)".indexOf(last) >= 0;
    phrases = text.length() <= LONGEST_LABEL ? PHRASES.in(text) : 0;
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
