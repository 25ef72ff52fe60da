package dev.sluice.refine.decontaminate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what a passage and a document seem to share word by word, and measures it. */
final class Verification {
  private final GramTable table;
  private final ComparedWords words;
  private final Grams grams;

  private int runFirst; // n-grams of the document that overlap or follow one another
  private int runLast;
  private int bestFirst;
  private int bestLast;

  /**
   * @param words of the document
   * @param grams of the document
   */
  Verification(GramTable table, ComparedWords words, Grams grams) {
    this.table = table;
    this.words = words;
    this.grams = grams;
  }

  /**
   * @param candidates n-grams of the document that the passage seems to have, in their order
   * @return with no hits if there was nothing but equal hashes
   */
  Hit verify(
      QuestionThenAnswer passageWords,
      Method method,
      int width,
      List<Integer> candidates,
      String benchmark,
      Passage passage) {
    Grams own = PassageGrams.ofPassage(method, width, passageWords);
    Map<Long, Integer> places = places(own);
    Set<Long> found = new HashSet<>();
    for (int gram : candidates) {
      long hash = grams.hash(gram);
      Integer place = places.get(hash);
      if (place != null && isSame(gram, passageWords, own, place)) {
        extend(gram, found.isEmpty());
        found.add(hash);
      }
    }
    boolean none = found.isEmpty();
    return new Hit(
        benchmark,
        passage.id(),
        passage.text(),
        none ? 0 : words.charStart(grams.start(bestFirst)),
        none ? 0 : words.charEnd(grams.end(bestLast) - 1),
        found.size(),
        none ? 0 : (double) found.size() / places.size());
  }

  /** The first place of each n-gram that counts for something. */
  private Map<Long, Integer> places(Grams own) {
    Map<Long, Integer> places = new HashMap<>();
    for (int gram = 0; gram < own.size(); gram++) {
      if (table.named(table.slot(own.hash(gram))) > 0) {
        places.putIfAbsent(own.hash(gram), gram);
      }
    }
    return places;
  }

  private boolean isSame(int gram, ComparedWords passage, Grams own, int place) {
    int length = grams.end(gram) - grams.start(gram);
    return length == own.end(place) - own.start(place)
        && ComparedWords.same(words, grams.start(gram), passage, own.start(place), length);
  }

  private void extend(int gram, boolean first) {
    boolean goesOn = !first && grams.start(gram) <= grams.end(runLast);
    runFirst = goesOn ? runFirst : gram;
    runLast = gram;
    if (first || width(runFirst, runLast) > width(bestFirst, bestLast)) {
      bestFirst = runFirst;
      bestLast = runLast;
    }
  }

  private int width(int first, int last) {
    return grams.end(last) - grams.start(first);
  }
}
