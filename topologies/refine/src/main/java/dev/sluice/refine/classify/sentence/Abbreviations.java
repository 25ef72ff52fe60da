package dev.sluice.refine.classify.sentence;

import java.util.Set;

/**
 * Words whose full stop seldom ends a sentence: single capitals, and common titles and the like.
 */
final class Abbreviations {

  private static final int LONGEST = 5;
  private static final Set<String> WORDS =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Sr", "Jr", "Rev", "Gen", "Col", "Capt", "Lt", "Sgt",
          "Sen", "Rep", "Gov", "Hon", "Mt", "vs", "Fig", "Figs", "cf", "viz", "Jan", "Feb", "Mar",
          "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Nr", "bzw", "ca", "Hr",
          "Fr", "Mme", "Mlle", "Sra", "Ing");

  private Abbreviations() {}

  /** Whether the word right before a full stop is one. */
  static boolean endAt(char[] text, int fullStop) {
    int start = fullStop;
    while (start > 0 && Character.isLetter(text[start - 1])) {
      start--;
      if (fullStop - start > LONGEST) {
        return false;
      }
    }
    int length = fullStop - start;
    return length == 1
        ? Character.isUpperCase(text[start]) && text[start] != 'I' // the pronoun
        : length > 1 && WORDS.contains(new String(text, start, length));
  }
}
