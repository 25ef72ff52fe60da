package dev.sluice.refine.words;

/**
 * Counts sentences: one starts at the first word, and at each word that is not punctuation after a
 * word that is one mark of a sentence's end. White space that is more than the one blank after a
 * word counts as such a word. Source: spaCy 3.8, {@code pipeline/sentencizer.pyx}, as datatrove's
 * {@code split_into_sentences} uses it.
 */
public final class Sentences {

  private Sentences() {}

  /**
   * Sentences in a range of a text; at least 1, for datatrove finds one in an empty text too.
   *
   * @param words of the text
   * @param charEnd where the range ends; white space between its last word and here counts
   */
  public static int count(int[] text, Words words, int firstWord, int endWord, int charEnd) {
    int count = 1;
    boolean ended = false;
    for (int word = firstWord; word < endWord; word++) {
      int start = words.start(word);
      int end = words.end(word);
      if (WordCharacters.endsSentence(text[start]) && end - start == 1) {
        ended = true;
      } else if (ended && !isPunctuation(text, start, end)) {
        count++;
        ended = false;
      }
      int next = word + 1 < endWord ? words.start(word + 1) : charEnd;
      if (ended && next > end && (next - end > 1 || text[end] != ' ')) {
        count++;
        ended = false;
      }
    }
    return count;
  }

  private static boolean isPunctuation(int[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!WordCharacters.isPunctuation(text[i])) {
        return false;
      }
    }
    return true;
  }
}
