package dev.sluice.refine.code;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;

/**
 * The rule of {@link TokenCounts} as a finite automaton: one table look-up a code point and no
 * branch, which counts where runs are three characters long. A state is the run that the last
 * character stands in, how far into its current token, and whether in a name or a number.
 */
final class TokenAutomaton {
  /** Places in {@link #sums}. */
  static final int TOKENS = 0;

  static final int ALPHABETIC = 1;
  static final int SPACES = 2;
  static final int IN_NUMBERS = 3;

  private static final int BLANK = 0;
  private static final int OTHER_SPACE = 1;
  private static final int LOWER = 2;
  private static final int UPPER = 3;
  private static final int DIGIT = 4;
  private static final int DOT = 5;
  private static final int LOW_LINE = 6;
  private static final int MARK = 7;
  private static final int OTHER = 8;
  private static final int KINDS = 9;

  private static final int DIGITS_A_TOKEN = 3;
  private static final int MARKS_A_TOKEN = 2;

  // Runs, as numbers below RUNS: a single blank not yet counted, counted space, letters after a
  // lower-case one and after another by place in the token, digits and marks by place, others.
  private static final int SINGLE_BLANK = 0;
  private static final int SPACE = 1;
  private static final int LOWER_RUN = 2;
  private static final int UPPER_RUN = LOWER_RUN + TokenCounts.LETTERS_A_TOKEN;
  private static final int DIGIT_RUN = UPPER_RUN + TokenCounts.LETTERS_A_TOKEN;
  private static final int MARK_RUN = DIGIT_RUN + DIGITS_A_TOKEN;
  private static final int OTHER_RUN = MARK_RUN + MARKS_A_TOKEN;
  private static final int RUNS = OTHER_RUN + 1;

  private static final int NOWHERE = 0;
  private static final int NAME = 1;
  private static final int NUMBER = 2;
  private static final int CONTEXTS = 3;

  private static final int BITS = 16;
  private static final int BLOCK = (1 << BITS) - 1;

  private static final byte[] KIND = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
  private static final short[] NEXT = new short[RUNS * CONTEXTS * 16];

  /** What a transition adds to the four sums, {@value #BITS} bits each. */
  private static final long[] ADDS = new long[NEXT.length];

  static {
    for (int c = 0; c < KIND.length; c++) {
      KIND[c] = (byte) classify(c);
    }
    for (int run = 0; run < RUNS; run++) {
      for (int context = 0; context < CONTEXTS; context++) {
        for (int kind = 0; kind < KINDS; kind++) {
          int nextRun = nextRun(run, kind);
          int nextContext = nextContext(context, kind);
          boolean letter = kind == LOWER || kind == UPPER;
          boolean space = kind == BLANK || kind == OTHER_SPACE;
          int edge = (run * CONTEXTS + context) * 16 + kind;
          NEXT[edge] = (short) (nextRun * CONTEXTS + nextContext);
          ADDS[edge] =
              (startsToken(run, nextRun) ? 1L : 0)
                  | (letter ? 1L << (BITS * ALPHABETIC) : 0)
                  | (space ? 1L << (BITS * SPACES) : 0)
                  | (nextContext == NUMBER ? 1L << (BITS * IN_NUMBERS) : 0);
        }
      }
    }
  }

  private TokenAutomaton() {}

  private static int classify(int c) {
    if (c < 128) {
      if (c <= ' ') {
        return c == ' ' ? BLANK : OTHER_SPACE;
      }
      if (c >= 'a' && c <= 'z') {
        return LOWER;
      }
      if (c >= 'A' && c <= 'Z') {
        return UPPER;
      }
      if (c >= '0' && c <= '9') {
        return DIGIT;
      }
      return c == '.' ? DOT : c == '_' ? LOW_LINE : MARK;
    }
    if (Character.isLetter(c)) {
      return Character.isLowerCase(c) ? LOWER : UPPER;
    }
    return c < Character.MIN_SUPPLEMENTARY_CODE_POINT && CharacterClasses.isSpace(c)
        ? OTHER_SPACE
        : OTHER;
  }

  private static int nextRun(int run, int kind) {
    return switch (kind) {
      case BLANK -> run == SINGLE_BLANK || run == SPACE ? SPACE : SINGLE_BLANK;
      case OTHER_SPACE -> SPACE;
      case LOWER -> LOWER_RUN + letterPlace(run, false);
      case UPPER -> UPPER_RUN + letterPlace(run, true);
      case DIGIT -> DIGIT_RUN + place(run, DIGIT_RUN, DIGITS_A_TOKEN);
      case DOT, LOW_LINE, MARK -> MARK_RUN + place(run, MARK_RUN, MARKS_A_TOKEN);
      default -> OTHER_RUN;
    };
  }

  private static int letterPlace(int run, boolean upper) {
    int afterLower = place(run, LOWER_RUN, TokenCounts.LETTERS_A_TOKEN);
    return run < UPPER_RUN
        ? upper ? 0 : afterLower
        : place(run, UPPER_RUN, TokenCounts.LETTERS_A_TOKEN);
  }

  /** The place of one more character of a run; 0 after another run. */
  private static int place(int run, int first, int aToken) {
    return run >= first && run < first + aToken ? (run - first + 1) % aToken : 0;
  }

  private static boolean startsToken(int run, int next) {
    if (next == SPACE) {
      return run != SPACE;
    }
    return next == OTHER_RUN
        || next == LOWER_RUN
        || next == UPPER_RUN
        || next == DIGIT_RUN
        || next == MARK_RUN;
  }

  private static int nextContext(int context, int kind) {
    return switch (kind) {
      case LOWER, UPPER -> context == NUMBER ? NUMBER : NAME;
      case DIGIT -> context == NAME ? NAME : NUMBER;
      case LOW_LINE -> context;
      case DOT -> context == NUMBER ? NUMBER : NOWHERE;
      default -> NOWHERE;
    };
  }

  /** Tokens, letters, white space and code points in numbers, in this order. */
  static long[] sums(Document document) {
    long[] sums = new long[4];
    int length = document.length();
    int state = OTHER_RUN * CONTEXTS;
    int i = 0;
    while (i < length) {
      int end = Math.min(length, i + BLOCK);
      long packed = 0;
      for (; i < end; i++) {
        int c = document.codePoint(i);
        int kind = c < KIND.length ? KIND[c] : classify(c);
        int edge = state * 16 + kind;
        packed += ADDS[edge];
        state = NEXT[edge];
      }
      for (int sum = 0; sum < sums.length; sum++) {
        sums[sum] += (packed >>> (BITS * sum)) & BLOCK;
      }
    }
    if (state / CONTEXTS == SINGLE_BLANK && length > 0) {
      sums[TOKENS]++;
    }
    return sums;
  }
}
