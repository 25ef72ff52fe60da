package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;

/**
 * Tells comments and literals from code in one pass. What is left open at the end of the text is
 * counted to the end. Linear: no part of the text is read more than a bounded number of times.
 */
final class CommentScanner {
  private static final int LONGEST_CHARACTER = 12;

  private final Document document;
  private final CommentSyntax syntax;
  private final int length;
  private int comments;
  private int documentation;
  private int literals;
  private int lineStart;

  /** The last character that was neither space nor part of a comment; 0 before the first. */
  private int previous;

  /** What {@code previous} was when this line began. */
  private int previousBeforeLine;

  /** No regular expression that begins before this closes. */
  private int noExpressionBefore;

  /** Whether anything but space and comments came before in this line. */
  private boolean codeInLine;

  private CommentScanner(Document document, CommentSyntax syntax) {
    this.document = document;
    this.syntax = syntax;
    this.length = document.length();
  }

  static CommentCounts count(Document document, CommentSyntax syntax) {
    CommentScanner scanner = new CommentScanner(document, syntax);
    scanner.scan();
    return new CommentCounts(scanner.comments, scanner.documentation, scanner.literals);
  }

  private void scan() {
    int i = 0;
    while (i < length) {
      int c = document.codePoint(i);
      if (c <= ' ') {
        if (c == '\n') {
          lineStart = i + 1;
          codeInLine = false;
          previousBeforeLine = previous;
        }
        i++;
        continue;
      }
      int end = i;
      if (c < 128) {
        if (c == '\\' && syntax.backslashEscapes()) {
          codeInLine = true;
          previous = c;
          i += 2;
          continue;
        }
        SyntaxMark[] marks = syntax.startingWith(c);
        if (marks != null) {
          end = element(marks, i);
        }
      }
      if (end == i) {
        previous = c;
        codeInLine = true;
        i++;
      } else {
        i = end;
      }
    }
  }

  /** The end of the comment or literal that begins here; {@code start} if none does. */
  private int element(SyntaxMark[] marks, int start) {
    for (SyntaxMark mark : marks) {
      if (matches(mark.open(), start) && stands(mark.column(), start)) {
        int end = end(mark, start);
        if (end > start) {
          return end;
        }
      }
    }
    return start;
  }

  private int end(SyntaxMark mark, int start) {
    int inside = start + mark.open().length();
    switch (mark.form()) {
      case LINE_COMMENT -> {
        int end = inside;
        while (end < length && document.codePoint(end) != '\n') {
          end++;
        }
        comments += end - start;
        return end;
      }
      case BLOCK_COMMENT -> {
        int end = blockEnd(mark, inside);
        comments += end - start;
        return end;
      }
      case CHARACTER -> {
        int end = characterEnd(inside);
        return end < 0 ? start : literal(start, end);
      }
      case TRANSPOSE_OR_LITERAL -> {
        boolean transposes = start > 0 && mayBeTransposed(document.codePoint(start - 1));
        return transposes ? start : literal(start, literalEnd(mark, inside));
      }
      case REGULAR_EXPRESSION -> {
        int end = expressionEnd(start);
        return end < 0 ? start : literal(start, end);
      }
      case TRIPLE_QUOTED -> {
        return documented(isDocumentation(start), start, literalEnd(mark, inside));
      }
      case LINE_LITERAL -> {
        boolean documents =
            syntax.documentation() == CommentSyntax.Documentation.BLOCK && isDocumentation(start);
        return documented(documents, start, literalEnd(mark, inside));
      }
      case LONG_LITERAL, RAW_LINE_LITERAL, RAW_LONG_LITERAL -> {
        return literal(start, literalEnd(mark, inside));
      }
    }
    throw new IllegalStateException("form: " + mark.form());
  }

  private int literal(int start, int end) {
    literals += end - start;
    previous = '"';
    codeInLine = true;
    return end;
  }

  private int documented(boolean documents, int start, int end) {
    literal(start, end);
    if (documents) {
      literals -= end - start;
      documentation += end - start;
    }
    return end;
  }

  private int blockEnd(SyntaxMark mark, int inside) {
    int depth = 1;
    int i = inside;
    int open = mark.open().charAt(0);
    int close = mark.close().charAt(0);
    while (i < length) {
      int c = document.codePoint(i);
      if (c == close && matches(mark.close(), i)) {
        i += mark.close().length();
        if (--depth == 0) {
          return i;
        }
      } else if (syntax.nested() && c == open && matches(mark.open(), i)) {
        depth++;
        i += mark.open().length();
      } else {
        if (c == '\n') {
          lineStart = i + 1;
          codeInLine = false;
        }
        i++;
      }
    }
    return length;
  }

  private int literalEnd(SyntaxMark mark, int inside) {
    boolean escapes = mark.form().escapes();
    boolean endsWithLine = mark.form().endsWithLine();
    int close = mark.close().charAt(0);
    int i = inside;
    while (i < length) {
      int c = document.codePoint(i);
      if (c == '\\' && escapes) {
        i += 2;
      } else if (c == close && matches(mark.close(), i)) {
        return i + mark.close().length();
      } else if (c == '\n') {
        if (endsWithLine) {
          return i;
        }
        lineStart = i + 1;
        i++;
      } else {
        i++;
      }
    }
    return length;
  }

  /** The end of a character in apostrophes: one, or an escape of at most a dozen; -1 if none. */
  private int characterEnd(int inside) {
    if (inside + 1 >= length) {
      return -1;
    }
    if (document.codePoint(inside) != '\\') {
      return document.codePoint(inside + 1) == '\'' && document.codePoint(inside) != '\n'
          ? inside + 2
          : -1;
    }
    int limit = Math.min(length, inside + LONGEST_CHARACTER);
    for (int i = inside + 2; i < limit; i++) {
      if (document.codePoint(i) == '\'') {
        return i + 1;
      }
    }
    return -1;
  }

  /** The end of a regular expression, if a value may begin here and it closes in its line. */
  private int expressionEnd(int start) {
    boolean valueMayBegin = previous == 0 || "(,=:[!&|?{};+-*%<>~^".indexOf(previous) >= 0;
    if (!valueMayBegin || start < noExpressionBefore) {
      return -1;
    }
    boolean inClass = false;
    int i = start + 1;
    while (i < length && document.codePoint(i) != '\n') {
      int c = document.codePoint(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '/' && !inClass) {
        return i + 1;
      }
      i++;
    }
    noExpressionBefore = i;
    return -1;
  }

  private boolean isDocumentation(int start) {
    return switch (syntax.documentation()) {
      case NONE -> false;
      case BLOCK -> codeInLine ? isRawAtLineStart(start) : previous == 0 || previous == ':';
      case LINE -> !codeInLine;
      case ATTRIBUTE -> previous == 'c' && codeInLine;
    };
  }

  /** Whether nothing but the r of a raw literal stands before it in its line. */
  private boolean isRawAtLineStart(int start) {
    int i = start - 2;
    while (i >= lineStart && document.codePoint(i) <= ' ') {
      i--;
    }
    return i < lineStart
        && (document.codePoint(start - 1) | 32) == 'r'
        && (previousBeforeLine == 0 || previousBeforeLine == ':');
  }

  private boolean stands(int column, int start) {
    return switch (column) {
      case SyntaxMark.ANY_COLUMN -> true;
      case SyntaxMark.LINE_START -> !codeInLine;
      case SyntaxMark.AFTER_SPACE -> start == 0 || document.codePoint(start - 1) <= ' ';
      default -> start - lineStart == column;
    };
  }

  private boolean matches(String mark, int start) {
    if (start + mark.length() > length) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (document.codePoint(start + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeTransposed(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == ')'
        || c == ']'
        || c == '}'
        || c == '.'
        || c == '\'';
  }
}
