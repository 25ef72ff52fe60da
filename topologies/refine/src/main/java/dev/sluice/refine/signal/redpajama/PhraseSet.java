package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.WordSet;
import java.util.Arrays;
import java.util.List;

/** Phrases of one or more words, looked for in the words of a text. Immutable. */
final class PhraseSet {

  private static final int[][][] NONE = {};

  private final WordSet firstWords;
  private final List<int[][]> phrases;

  /**
   * @param entries words separated by single spaces
   */
  PhraseSet(List<String> entries) {
    phrases = entries.stream().map(PhraseSet::words).toList();
    firstWords = new WordSet(entries.stream().map(entry -> entry.split(" ", 2)[0]).toList());
  }

  private static int[][] words(String entry) {
    return Arrays.stream(entry.split(" ", -1))
        .map(word -> word.codePoints().toArray())
        .toArray(int[][]::new);
  }

  /** How many times any phrase occurs; a phrase within another counts too. */
  int count(NormalisedWords words) {
    int[][][][] byFirstWord = new int[words.distinct()][][][];
    boolean any = false;
    for (int id = 0; id < byFirstWord.length; id++) {
      byFirstWord[id] = beginningWith(words, id);
      any |= byFirstWord[id].length > 0;
    }
    int count = 0;
    for (int word = 0; any && word < words.size(); word++) {
      for (int[][] phrase : byFirstWord[words.id(word)]) {
        if (matches(words, word, phrase)) {
          count++;
        }
      }
    }
    return count;
  }

  private int[][][] beginningWith(NormalisedWords words, int id) {
    if (!words.isIn(firstWords, id)) {
      return NONE;
    }
    return phrases.stream().filter(phrase -> words.is(id, phrase[0])).toArray(int[][][]::new);
  }

  private static boolean matches(NormalisedWords words, int word, int[][] phrase) {
    if (word + phrase.length > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!words.is(words.id(word + i), phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
