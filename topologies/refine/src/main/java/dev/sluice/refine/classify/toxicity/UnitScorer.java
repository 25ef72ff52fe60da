package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.fasttext.LabelSums;
import dev.sluice.refine.classify.fasttext.TokenHasher;
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

  private static final byte[] END = {'<', '/', 's', '>'};
  private static final int END_HASH = TokenHasher.hash(END, 0, END.length);

  private final LabelSums sums;
  private final int labels;
  private final int priorRows;
  private final float priorScore;
  private final float[] whole;
  private float[] units = new float[1024]; // of each sentence with each label
  private int[] wordCounts = new int[256];

  /**
   * @param priorRows how many rows of the prior score each unit is taken to have, at least 0
   */
  UnitScorer(LabelSums sums, int labels, int priorRows, float priorScore) {
    this.sums = sums;
    this.labels = labels;
    this.priorRows = priorRows;
    this.priorScore = priorScore;
    this.whole = new float[labels];
  }

  /** Scores of all; valid until the next call. A token belongs to the sentence it begins in. */
  void score(Tokens tokens, Sentences sentences) {
    if (units.length < labels * sentences.size()) {
      units = new float[2 * labels * sentences.size()];
      wordCounts = new int[2 * sentences.size()];
    }
    Arrays.fill(units, 0, labels * sentences.size(), 0);
    Arrays.fill(whole, 0);
    int wholeRows = 0;
    int token = 0;
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      int unit = labels * sentence;
      int first = token;
      int rows = 0;
      while (token < tokens.size() && tokens.place(token) < sentences.end(sentence)) {
        rows += addToken(tokens, token, unit);
        if (token > first) {
          rows += sums.addPair(tokens.hash(token - 1), tokens.hash(token), units, unit);
        } else if (token > 0) {
          wholeRows += sums.addPair(tokens.hash(token - 1), tokens.hash(token), whole, 0);
        }
        token++;
      }
      for (int label = 0; label < labels; label++) {
        whole[label] += units[unit + label];
      }
      wholeRows += rows;
      wordCounts[sentence] = token - first;
      if (token > first) {
        rows += addEnd(tokens.hash(token - 1), units, unit);
      }
      divide(units, unit, rows);
    }
    if (tokens.size() > 0) {
      wholeRows += addEnd(tokens.hash(tokens.size() - 1), whole, 0);
    }
    divide(whole, 0, wholeRows);
  }

  private int addToken(Tokens tokens, int token, int unit) {
    return sums.addToken(
        tokens.hash(token), tokens.utf8(), tokens.from(token), tokens.to(token), units, unit);
  }

  private int addEnd(int lastHash, float[] into, int at) {
    return sums.addToken(END_HASH, END, 0, END.length, into, at)
        + sums.addPair(lastHash, END_HASH, into, at);
  }

  private void divide(float[] scores, int at, int rows) {
    int all = rows + priorRows;
    for (int label = 0; label < labels && all > 0; label++) {
      scores[at + label] = (scores[at + label] + priorRows * priorScore) / all;
    }
  }

  /** Tokens of a sentence. */
  int tokens(int sentence) {
    return wordCounts[sentence];
  }

  float sentence(int sentence, int label) {
    return units[labels * sentence + label];
  }

  float whole(int label) {
    return whole[label];
  }
}
