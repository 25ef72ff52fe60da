package dev.sluice.refine.code;

import java.util.Objects;

/**
 * Something that opens a comment or a literal.
 *
 * @param column at which it must begin, or {@link #ANY_COLUMN}, {@link #LINE_START}, {@link
 *     #AFTER_SPACE}
 * @param close empty for a comment that ends with its line
 */
record SyntaxMark(Form form, String open, String close, int column) {
  static final int ANY_COLUMN = -1;
  static final int LINE_START = -2;
  static final int AFTER_SPACE = -3;

  enum Form {
    LINE_COMMENT,
    BLOCK_COMMENT,
    /** Ends with its line at the latest; backslash escapes. */
    LINE_LITERAL,
    LONG_LITERAL,
    RAW_LINE_LITERAL,
    RAW_LONG_LITERAL,
    TRIPLE_QUOTED,
    CHARACTER,
    TRANSPOSE_OR_LITERAL,
    REGULAR_EXPRESSION;

    boolean escapes() {
      return this != RAW_LINE_LITERAL && this != RAW_LONG_LITERAL && this != TRANSPOSE_OR_LITERAL;
    }

    boolean endsWithLine() {
      return switch (this) {
        case LINE_COMMENT, LINE_LITERAL, RAW_LINE_LITERAL, TRANSPOSE_OR_LITERAL -> true;
        case REGULAR_EXPRESSION, CHARACTER -> true;
        case BLOCK_COMMENT, LONG_LITERAL, RAW_LONG_LITERAL, TRIPLE_QUOTED -> false;
      };
    }
  }

  SyntaxMark {
    Objects.requireNonNull(form, "form");
    if (open.isEmpty()) {
      throw new IllegalStateException("a mark is empty");
    }
  }

  private static SyntaxMark of(Form form, String opener, String close) {
    String open = unescaped(opener);
    return switch (open.charAt(0)) {
      case '^' -> new SyntaxMark(form, open.substring(1), close, LINE_START);
      case '_' -> new SyntaxMark(form, open.substring(1), close, AFTER_SPACE);
      case '0', '6' -> new SyntaxMark(form, open.substring(1), close, open.charAt(0) - '0');
      default -> new SyntaxMark(form, open, close, ANY_COLUMN);
    };
  }

  static SyntaxMark lineComment(String opener) {
    return of(Form.LINE_COMMENT, opener, "");
  }

  static SyntaxMark blockComment(String pair) {
    int dots = pair.indexOf("..");
    return of(Form.BLOCK_COMMENT, pair.substring(0, dots), unescaped(pair.substring(dots + 2)));
  }

  /**
   * For example {@code e:"} or {@code D:[[..]]}; a raw literal may open with more than it closes.
   */
  static SyntaxMark literal(String spec) {
    Form form =
        switch (spec.charAt(0)) {
          case 'e' -> Form.LINE_LITERAL;
          case 'E' -> Form.LONG_LITERAL;
          case 'd' -> Form.RAW_LINE_LITERAL;
          case 'D' -> Form.RAW_LONG_LITERAL;
          case 't' -> Form.TRIPLE_QUOTED;
          case 'c' -> Form.CHARACTER;
          case 'x' -> Form.TRANSPOSE_OR_LITERAL;
          case 'r' -> Form.REGULAR_EXPRESSION;
          default -> throw new IllegalStateException("literal: " + spec);
        };
    String quotes = spec.substring(2);
    int dots = quotes.indexOf("..");
    String open = dots < 0 ? quotes : quotes.substring(0, dots);
    String close = dots < 0 ? open.replace("@", "") : quotes.substring(dots + 2);
    return new SyntaxMark(form, open, close, ANY_COLUMN);
  }

  private static String unescaped(String text) {
    return text.replace('~', ' ').replace("\\n", "\n");
  }
}
