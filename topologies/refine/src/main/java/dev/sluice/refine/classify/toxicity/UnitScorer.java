package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.fasttext.LabelSums;
import dev.sluice.refine.classify.sentence.Sentences;
import java.util.Arrays;

/**
 * Scores of the sentences of a text and of the whole of it, each token looked at once. A score is
 * the one-vs-all product before the logistic function, as if the tokens of the unit, separated by
 * spaces, were a line for the model; but where that is a mean over rows, here some rows more count
 * that each have the prior score. So a few words, whose mean is extreme by chance, stay near it,
 * and a long text does not. For one thread.
 */
final class UnitScorer {

  private final LabelSums sums;
  private final int stride; // numbers a sentence has in units
  private final int priorRows;
  private final float priorScore;
  private final float[] whole;
  private float[] units = new float[1024]; // of each sentence with each label
  private int[] ends = new int[256]; // one past the last token of each sentence
  private int[] rows = new int[256]; // of each sentence

  /**
   * @param priorRows how many rows of the prior score each unit is taken to have, at least 0
   */
  UnitScorer(LabelSums sums, int priorRows, float priorScore) {
    this.sums = sums;
    this.stride = sums.stride();
    this.priorRows = priorRows;
    this.priorScore = priorScore;
    this.whole = new float[stride];
  }

  /** Scores of all; valid until the next call. A token belongs to the sentence it begins in. */
  void score(Tokens tokens, Sentences sentences) {
    if (units.length < stride * sentences.size()) {
      units = new float[2 * stride * sentences.size()];
      ends = new int[2 * sentences.size()];
      rows = new int[2 * sentences.size()];
    }
    Arrays.fill(units, 0, stride * sentences.size(), 0);
    Arrays.fill(whole, 0);
    sums.read(tokens);
    int token = 0;
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      int first = token;
      int end = sentences.end(sentence);
      while (token < tokens.size() && tokens.place(token) < end) {
        token++;
      }
      ends[sentence] = token;
      rows[sentence] = sums.add(first, token, units, stride * sentence);
    }
    int wholeRows = 0;
    int first = 0;
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      wholeRows += finish(sentence, first, ends[sentence]);
      first = ends[sentence];
    }
    if (tokens.size() > 0) {
      wholeRows += sums.addEnd(tokens.size() - 1, whole, 0);
    }
    divide(whole, 0, wholeRows);
  }

  /** Adds a sentence to the whole, with the pair between it and the one before; its rows. */
  private int finish(int sentence, int first, int end) {
    int unit = stride * sentence;
    int wholeRows = rows[sentence];
    int unitRows = rows[sentence];
    if (end > first) {
      wholeRows += sums.addPair(first, whole, 0);
      for (int i = 0; i < stride; i++) {
        whole[i] += units[unit + i];
      }
      unitRows += sums.addEnd(end - 1, units, unit);
    }
    divide(units, unit, unitRows);
    return wholeRows;
  }

  private void divide(float[] scores, int at, int rows) {
    int all = rows + priorRows;
    for (int i = 0; i < stride && all > 0; i++) {
      scores[at + i] = (scores[at + i] + priorRows * priorScore) / all;
    }
  }

  /** Tokens of a sentence. */
  int tokens(int sentence) {
    return ends[sentence] - (sentence == 0 ? 0 : ends[sentence - 1]);
  }

  float sentence(int sentence, int label) {
    return units[stride * sentence + label];
  }

  float whole(int label) {
    return whole[label];
  }
}
