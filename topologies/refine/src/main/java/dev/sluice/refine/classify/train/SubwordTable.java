package dev.sluice.refine.classify.train;

import java.util.Arrays;

/** For every word its own row and those of its character n-grams, worked out once. */
final class SubwordTable {
  private final int[] starts;
  private final int[] rows;

  private SubwordTable(int[] starts, int[] rows) {
    this.starts = starts;
    this.rows = rows;
  }

  static SubwordTable of(Vocabulary vocabulary, NgramRows ngrams, MemoryBudget memory) {
    ByteStrings strings = vocabulary.strings();
    int[] starts = new int[vocabulary.words() + 1];
    Ints rows = new Ints();
    int endOfLine = vocabulary.endOfLine();
    for (int word = 0; word < vocabulary.words(); word++) {
      rows.add(word);
      if (word != endOfLine) {
        ngrams.addCharacterNgrams(strings.bytes(), strings.start(word), strings.end(word), rows);
      }
      starts[word + 1] = rows.size();
      memory.check("n-grams of the words", 4L * rows.size());
    }
    memory.take("n-grams of the words", 4L * (rows.size() + starts.length));
    return new SubwordTable(starts, Arrays.copyOf(rows.values(), rows.size()));
  }

  void addRows(int word, Ints target) {
    target.addAll(rows, starts[word], starts[word + 1]);
  }
}
