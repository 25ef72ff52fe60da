package dev.sluice.refine.words;

import dev.sluice.refine.document.CharacterClasses;

/**
 * What the word rules need to know of a code point, as bits of one number. The rules list their
 * letters themselves: a script they do not know (Thai, Armenian, …) has no letters here.
 *
 * <p>Source: spaCy 3.8, {@code lang/char_classes.py}; datatrove 0.10.0, {@code utils/text.py}.
 */
public final class WordCharacters {

  static final int SPACE = 1;
  static final int LETTER = 1 << 1;
  static final int LOWER = 1 << 2;
  static final int UPPER = 1 << 3;
  static final int DIGIT = 1 << 4; // 0 to 9 only
  static final int ICON = 1 << 5;
  static final int PREFIX = 1 << 6;
  static final int SUFFIX = 1 << 7;
  static final int CURRENCY = 1 << 8;
  static final int QUOTE = 1 << 9;
  static final int BEFORE_FULL_STOP = 1 << 10;

  /** May cut a word in its middle. */
  static final int INNER = 1 << 11;

  private static final int SENTENCE_END = 1 << 12;
  private static final int TERMINAL = 1 << 13;
  private static final int SYMBOL = 1 << 14;
  private static final int PUNCTUATION = 1 << 15;

  /** A word without any of these, and without digits, is cut by no rule. */
  static final int TRICKY = PREFIX | SUFFIX | CURRENCY | INNER;

  private static final CodePointSet LETTERS = CodePointSet.named("alpha");
  private static final CodePointSet UNCASED = CodePointSet.named("uncased");
  private static final int TABLE_END = 0x20000;
  private static final char[] TABLE = table();

  private WordCharacters() {}

  private static char[] table() {
    char[] table = new char[TABLE_END];
    for (int codePoint = 0; codePoint < TABLE_END; codePoint++) {
      table[codePoint] = (char) unlisted(codePoint);
    }
    CodePointSet unlistedIcons = CodePointSet.named("unlisted-icon");
    for (int codePoint = 0; codePoint < TABLE_END; codePoint++) {
      if ((table[codePoint] & ICON) != 0) {
        boolean listed = !unlistedIcons.contains(codePoint);
        int change = listed ? PREFIX | SUFFIX | INNER : ICON;
        table[codePoint] = (char) (table[codePoint] ^ change);
      }
    }
    mark(table, "affix", PREFIX | SUFFIX);
    mark(table, "prefix", PREFIX);
    mark(table, "currency", CURRENCY);
    mark(table, "before-full-stop", BEFORE_FULL_STOP);
    mark(table, "quote", QUOTE);
    mark(table, "sentence-end", SENTENCE_END);
    mark(table, "terminal", TERMINAL);
    mark(table, "symbol", SYMBOL);
    for (char inner : ".…+-*^,–—~:<>=/".toCharArray()) {
      table[inner] = (char) (table[inner] | INNER);
    }
    return table;
  }

  private static void mark(char[] table, String name, int flags) {
    CodePointSet set = CodePointSet.named(name);
    for (int codePoint = 0; codePoint < TABLE_END; codePoint++) {
      if (set.contains(codePoint)) {
        table[codePoint] = (char) (table[codePoint] | flags);
      }
    }
  }

  private static int unlisted(int codePoint) {
    int type = Character.getType(codePoint);
    int flags = CharacterClasses.isSpace(codePoint) ? SPACE : 0;
    if (UNCASED.contains(codePoint)) {
      flags |= LETTER | LOWER | UPPER | BEFORE_FULL_STOP;
    } else if (LETTERS.contains(codePoint)) {
      flags |= LETTER;
      flags |= type == Character.LOWERCASE_LETTER || codePoint == 0x294 ? LOWER : 0;
      flags |= (flags & LOWER) != 0 ? BEFORE_FULL_STOP : 0;
      flags |= type == Character.UPPERCASE_LETTER ? UPPER : 0;
    }
    if (codePoint >= '0' && codePoint <= '9') {
      flags |= DIGIT | BEFORE_FULL_STOP;
    }
    return flags | (type == Character.OTHER_SYMBOL ? ICON : 0) | punctuation(type);
  }

  private static int punctuation(int type) {
    return switch (type) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          PUNCTUATION;
      default -> 0;
    };
  }

  static int flags(int codePoint) {
    return codePoint < TABLE_END ? TABLE[codePoint] : unlisted(codePoint);
  }

  static boolean is(int codePoint, int flag) {
    return (flags(codePoint) & flag) != 0;
  }

  /** Ends a sentence where it is a word of its own. */
  static boolean endsSentence(int codePoint) {
    return is(codePoint, SENTENCE_END);
  }

  /** Punctuation by Unicode's category. */
  static boolean isPunctuation(int codePoint) {
    return is(codePoint, PUNCTUATION);
  }

  /** One of datatrove's marks, of many scripts, that end a sentence; no quotation marks. */
  public static boolean isTerminal(int codePoint) {
    return is(codePoint, TERMINAL);
  }

  /** One of the characters that make no word for datatrove: punctuation, controls, terminals. */
  public static boolean isSymbol(int codePoint) {
    return is(codePoint, SYMBOL | TERMINAL);
  }

  /** One of the characters that datatrove blanks before it looks for near-duplicates. */
  static boolean isBlanked(int codePoint) {
    return is(codePoint, SYMBOL);
  }
}
