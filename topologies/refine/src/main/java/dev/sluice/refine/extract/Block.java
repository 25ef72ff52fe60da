package dev.sluice.refine.extract;

/**
 * One run of text of a page between two breaks of its layout.
 *
 * @param kind what the page says it is
 * @param text never blank; holds newlines only where the page breaks lines by itself
 * @param letters length of the text in code units, without white space
 * @param linkedLetters how many of them are links
 * @param emphasisedLetters how many of them are emphasised or small
 * @param afterImage whether an image stands in it or between it and the block before
 * @param container index of the innermost {@link Container}
 */
record Block(
    Kind kind,
    String text,
    int letters,
    int linkedLetters,
    int emphasisedLetters,
    boolean afterImage,
    int container) {

  enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    PREFORMATTED,
    OTHER
  }

  /** Share of the text that is links, 0..1. */
  double linkDensity() {
    return letters == 0 ? 0 : (double) linkedLetters / letters;
  }
}
