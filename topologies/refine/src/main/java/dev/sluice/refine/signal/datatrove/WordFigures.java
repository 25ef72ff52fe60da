package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.WordParts;
import dev.sluice.refine.words.WordCharacters;

/** Counts over the words of a text. Source: datatrove 0.10.0, {@code gopher_quality_filter.py}. */
final class WordFigures {

  private static final String[] STOP_WORDS = {
    "the", "be", "to", "of", "and", "that", "have", "with"
  };

  /** Place of a stop word among them, plus 1, by the lowest bits of its first and last letter. */
  private static final byte[] STOP_WORD = stopWordTable();

  /** Words not all of symbols. */
  final int wordy;

  /** Code points of those. */
  final long wordyLength;

  /** Words with a letter. */
  final int alphabetic;

  /** How many of the eight stop words occur, in lower case. */
  final int stopWords;

  private static byte[] stopWordTable() {
    byte[] table = new byte[1 << 10];
    for (int i = 0; i < STOP_WORDS.length; i++) {
      String word = STOP_WORDS[i];
      table[edges(word.charAt(0), word.charAt(word.length() - 1))] = (byte) (i + 1);
    }
    return table;
  }

  private static int edges(int first, int last) {
    return (first & 31) << 5 | (last & 31);
  }

  WordFigures(int[] text, WordParts words) {
    int wordyWords = 0;
    long length = 0;
    int withLetter = 0;
    int stopWordBits = 1; // the lowest says that no word has such letters
    for (int word = 0; word < words.different(); word++) {
      int start = words.firstStart(word);
      int end = words.firstEnd(word);
      int count = words.count(word);
      if (CharacterClasses.isLetter(text[start])) {
        wordyWords += count; // letters are no symbols
        withLetter += count;
        length += (long) count * (end - start);
        int stopWord = STOP_WORD[edges(text[start], text[end - 1])];
        if ((stopWordBits >>> stopWord & 1) == 0
            && is(STOP_WORDS[stopWord - 1], text, start, end)) {
          stopWordBits |= 1 << stopWord;
        }
        continue;
      }
      if (hasNoSymbol(text, start, end)) {
        wordyWords += count;
        length += (long) count * (end - start);
      }
      withLetter += hasLetter(text, start + 1, end) ? count : 0;
    }
    wordy = wordyWords;
    wordyLength = length;
    alphabetic = withLetter;
    stopWords = Integer.bitCount(stopWordBits) - 1;
  }

  private static boolean hasNoSymbol(int[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!WordCharacters.isSymbol(text[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetter(int[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (CharacterClasses.isLetter(text[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(String word, int[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
