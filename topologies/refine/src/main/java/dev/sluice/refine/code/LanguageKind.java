package dev.sluice.refine.code;

/** What the files of a language are for. */
public enum LanguageKind {
  PROGRAMMING,
  MARKUP,
  DATA,
  PROSE;

  static LanguageKind of(String letter) {
    return switch (letter) {
      case "p" -> PROGRAMMING;
      case "m" -> MARKUP;
      case "d" -> DATA;
      case "t" -> PROSE;
      default -> throw new IllegalStateException("kind of language: " + letter);
    };
  }
}
