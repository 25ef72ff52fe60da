package dev.sluice.refine.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How comments and literals of a language look: a row of {@code comments.tsv}. Immutable. */
public final class CommentSyntax {
  private static final Map<String, CommentSyntax> STYLES = styles();

  private final SyntaxMark[][] byFirst = new SyntaxMark[128][];
  private final boolean nested;
  private final boolean escape;
  private final Documentation documentation;
  private final boolean comments;

  /** Which triple-quoted literals are documentation. */
  enum Documentation {
    NONE,
    /** The first statement of a file or block, as Python has it. */
    BLOCK,
    /** One that begins its line, as Julia has it. */
    LINE,
    /** The value of an attribute whose name ends in doc, as Elixir has it. */
    ATTRIBUTE
  }

  private CommentSyntax(String[] row) {
    List<SyntaxMark> marks = new ArrayList<>();
    for (String block : TableResource.words(row[2])) {
      marks.add(SyntaxMark.blockComment(block));
    }
    for (String line : TableResource.words(row[1])) {
      marks.add(SyntaxMark.lineComment(line));
    }
    comments = !marks.isEmpty();
    for (String literal : TableResource.words(row[4])) {
      marks.add(SyntaxMark.literal(literal));
    }
    marks.sort(Comparator.comparingInt((SyntaxMark mark) -> -mark.open().length()));
    for (SyntaxMark mark : marks) {
      int first = mark.open().charAt(0);
      SyntaxMark[] before = byFirst[first] == null ? new SyntaxMark[0] : byFirst[first];
      SyntaxMark[] after = java.util.Arrays.copyOf(before, before.length + 1);
      after[before.length] = mark;
      byFirst[first] = after;
    }
    Set<String> flags = Set.of(TableResource.words(row[3]));
    nested = flags.contains("nested");
    escape = flags.contains("escape");
    documentation =
        flags.contains("doc-block")
            ? Documentation.BLOCK
            : flags.contains("doc-line")
                ? Documentation.LINE
                : flags.contains("doc-attribute") ? Documentation.ATTRIBUTE : Documentation.NONE;
  }

  private static Map<String, CommentSyntax> styles() {
    Map<String, CommentSyntax> styles = new HashMap<>();
    for (String[] row : TableResource.rows("comments.tsv", 5)) {
      styles.put(row[0], new CommentSyntax(row));
    }
    return Map.copyOf(styles);
  }

  static CommentSyntax of(String style) {
    CommentSyntax syntax = STYLES.get(style);
    if (syntax == null) {
      throw new IllegalStateException("comments.tsv lacks the style " + style);
    }
    return syntax;
  }

  /** Whether the language has comments at all. */
  public boolean hasComments() {
    return comments;
  }

  /** Marks that begin with this ASCII character, longest first; null if none does. */
  SyntaxMark[] startingWith(int ascii) {
    return byFirst[ascii];
  }

  boolean nested() {
    return nested;
  }

  boolean backslashEscapes() {
    return escape;
  }

  Documentation documentation() {
    return documentation;
  }
}
