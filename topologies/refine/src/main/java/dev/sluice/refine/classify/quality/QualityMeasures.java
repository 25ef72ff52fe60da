package dev.sluice.refine.classify.quality;

import java.util.Arrays;
import java.util.List;

/**
 * The shape of a text in numbers from 0 to 1 that a linear model can weigh: counted by {@link
 * QualityView} while it reads, then asked for by index. For one thread.
 */
final class QualityMeasures {

  /**
   * Names by index. Length is that of the whole text, from 0 words to 1,000 on a logarithmic scale;
   * fragments and repeats are shares of the words, in lines without an end of a sentence and in
   * lines that were there before; line_words are the words a line, 0 to 100, logarithmic; monotony
   * is 0 as long as at most 0.6 of the first 200 words were there before, 1 if all were. The rest
   * are numbers a word and at most 1: function words times 2 (prose has 0.4 to 0.5 of them), commas
   * and exclamation marks times 10.
   */
  static final List<String> NAMES =
      List.of(
          "length",
          "fragments",
          "line_words",
          "function_words",
          "capitals",
          "symbols",
          "exclamations",
          "repeats",
          "commas",
          "monotony");

  private static final int SLOTS = 4096;
  private static final int FIRST_WORDS = 200;
  private static final double LONG_TEXT = StrictMath.log(1000);
  private static final double LONG_LINE = StrictMath.log(100);

  private final double[] values = new double[NAMES.size()];
  private final int[] lineGenerations = new int[SLOTS]; // by hash: in which text it was seen last
  private final int[] wordGenerations = new int[SLOTS];
  private int generation;

  private int words;
  private int functionWords;
  private int capitals;
  private int symbols;
  private int commas;
  private int exclamations;
  private int lines;
  private int fragmentWords;
  private int repeatedWords;
  private int knownWords; // among the first FIRST_WORDS

  private int lineWords;
  private int lineHash;
  private boolean lineTerminated;

  void reset() {
    if (++generation == Integer.MAX_VALUE) {
      Arrays.fill(lineGenerations, 0);
      Arrays.fill(wordGenerations, 0);
      generation = 1;
    }
    words = 0;
    functionWords = 0;
    capitals = 0;
    symbols = 0;
    commas = 0;
    exclamations = 0;
    lines = 0;
    fragmentWords = 0;
    repeatedWords = 0;
    knownWords = 0;
    startLine();
  }

  private void startLine() {
    lineWords = 0;
    lineHash = 0;
    lineTerminated = false;
  }

  /**
   * @param key as {@link FunctionWords#contains} takes it
   */
  void word(long key, int hash, boolean capital) {
    words++;
    lineWords++;
    lineHash = lineHash * 31 + hash;
    lineTerminated = false;
    if (FunctionWords.contains(key)) {
      functionWords++;
    }
    if (words <= FIRST_WORDS && seen(hash, wordGenerations)) {
      knownWords++;
    }
    if (capital) {
      capitals++;
    }
  }

  void number() {
    lineTerminated = false;
  }

  /**
   * @param repeated whether the same symbol came just before
   */
  void symbol(int codePoint, boolean repeated) {
    switch (codePoint) {
      case '.' -> lineTerminated = !repeated; // an ellipsis ends no sentence
      case '?', '。', '！', '？' -> lineTerminated = true;
      case '!' -> {
        lineTerminated = true;
        exclamations++;
      }
      case ',', ';' -> commas++;
      case '"', '”', '“', '\'', '‘', '’', '(', ')', ']', '-', '–', '—' -> {}
      default -> {
        symbols++;
        lineTerminated = false;
      }
    }
  }

  /** Ends a line; whether it had words and no end of a sentence at its end. */
  boolean endLine() {
    boolean fragment = lineWords > 0 && !lineTerminated;
    if (lineWords > 0) {
      lines++;
      if (fragment) {
        fragmentWords += lineWords;
      }
      if (seen(lineHash, lineGenerations)) {
        repeatedWords += lineWords;
      }
    }
    startLine();
    return fragment;
  }

  private boolean seen(int hash, int[] generations) {
    int slot = (hash * 0x9E3779B9) >>> 20;
    boolean seen = generations[slot] == generation;
    generations[slot] = generation;
    return seen;
  }

  /**
   * @param read UTF-16 units that were read
   * @param total UTF-16 units of the text
   */
  void finish(int read, int total) {
    double word = 1.0 / Math.max(1, words);
    double allWords = read == 0 ? 0 : words * ((double) total / read);
    values[0] = atMost1(StrictMath.log1p(allWords) / LONG_TEXT);
    values[1] = fragmentWords * word;
    values[2] = atMost1(StrictMath.log1p((double) words / Math.max(1, lines)) / LONG_LINE);
    values[3] = atMost1(2 * functionWords * word);
    values[4] = capitals * word;
    values[5] = atMost1(symbols * word);
    values[6] = atMost1(10 * exclamations * word);
    values[7] = repeatedWords * word;
    values[8] = atMost1(10 * commas * word);
    double known = (double) knownWords / Math.max(1, Math.min(words, FIRST_WORDS));
    values[9] = Math.max(0, known - 0.6) / 0.4;
  }

  private static double atMost1(double value) {
    return Math.min(1, value);
  }

  /** Words that were read. */
  int words() {
    return words;
  }

  /** By index of {@link #NAMES}; good until the next {@link #reset}. */
  double[] values() {
    return values;
  }
}
