package dev.sluice.refine.signal.segment;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.WordSequence;
import java.util.function.Function;

/**
 * Runs of tokens that repeat with a period of 1 to {@value #LONGEST_PERIOD} tokens, at least
 * {@value #LEAST_TIMES} times in a row, such as a line of dashes or a phrase said over and over.
 */
public final class TokenPeriods {
  /** The view of a document, made once; tokens are words and marks of UAX #29. */
  public static final Function<Document, TokenPeriods> VIEW = TokenPeriods::of;

  public static final int LONGEST_PERIOD = 13;
  public static final int LEAST_TIMES = 3;

  private final WordSequence tokens;
  private final int[] lastHits = new int[LONGEST_PERIOD + 1];
  private final int[] runs = new int[LONGEST_PERIOD + 1];
  private int mostTimes;
  private int longest;

  private static TokenPeriods of(Document document) {
    return new TokenPeriods(document.view(UnicodeText.VIEW).tokens());
  }

  TokenPeriods(WordSequence tokens) {
    this.tokens = tokens;
    int[] latest = new int[tokens.ids()]; // place + 1 of the latest token with each id
    int[] before = new int[tokens.size()]; // place + 1 of the equal one before
    for (int i = 0; i < tokens.size(); i++) {
      int id = tokens.id(i);
      before[i] = latest[id];
      latest[id] = i + 1;
      int settled = LONGEST_PERIOD + 1; // multiples of this period are within its run
      for (int earlier = before[i] - 1;
          earlier >= 0 && i - earlier <= LONGEST_PERIOD;
          earlier = before[earlier] - 1) {
        int period = i - earlier;
        if (period % settled != 0) {
          hit(i, period);
          settled = runs[period] > LONGEST_PERIOD ? Math.min(settled, period) : settled;
        }
      }
    }
  }

  private void hit(int place, int period) {
    runs[period] = lastHits[period] == place - 1 ? runs[period] + 1 : 1;
    lastHits[period] = place;
    if (runs[period] >= (LEAST_TIMES - 1) * period) {
      mostTimes = Math.max(mostTimes, (runs[period] + period) / period);
      int start = place - runs[period] - period + 1;
      longest = Math.max(longest, tokens.end(place) - tokens.start(start));
    }
  }

  /** How often the most repeated period comes in a row; 0 below {@value #LEAST_TIMES}. */
  public int mostTimes() {
    return mostTimes;
  }

  /** Code points from start to end of the longest such run, white space between tokens included. */
  public int longest() {
    return longest;
  }
}
