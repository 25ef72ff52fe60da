package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Phrases of one or more words, looked for in the words of a text. Immutable. */
final class PhraseSet {

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
    int count = 0;
    List<List<int[][]>> byFirstWord = new ArrayList<>(words.distinct());
    for (int word = 0; word < words.size(); word++) {
      if (words.id(word) == byFirstWord.size()) { // ids count up as words first occur
        byFirstWord.add(beginningWith(words, word));
      }
      for (int[][] phrase : byFirstWord.get(words.id(word))) {
        if (matches(words, word, phrase)) {
          count++;
        }
      }
    }
    return count;
  }

  private List<int[][]> beginningWith(NormalisedWords words, int word) {
    if (!words.isIn(firstWords, word)) {
      return List.of();
    }
    return phrases.stream().filter(phrase -> words.is(word, phrase[0])).toList();
  }

  private static boolean matches(NormalisedWords words, int word, int[][] phrase) {
    if (word + phrase.length > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!words.is(word + i, phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
