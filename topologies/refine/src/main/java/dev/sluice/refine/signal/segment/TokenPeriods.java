package dev.sluice.refine.signal.segment;

import dev.sluice.refine.document.Document;
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

  private static final int SLOTS = 1024;

  private final Segments tokens;
  private final int[] lastHits = new int[LONGEST_PERIOD + 1];
  private final int[] runs = new int[LONGEST_PERIOD + 1];
  private int mostTimes;
  private int longest;

  private static TokenPeriods of(Document document) {
    return new TokenPeriods(document.view(UnicodeText.VIEW).tokens());
  }

  TokenPeriods(Segments tokens) {
    this.tokens = tokens;
    int[] latest = new int[SLOTS]; // place + 1 of the latest token with these bits of the hash
    int[] before = new int[tokens.size()]; // place + 1 of the one before with the same bits
    for (int i = 0; i < tokens.size(); i++) {
      int slot = (int) tokens.hash(i) & (SLOTS - 1);
      before[i] = latest[slot];
      latest[slot] = i + 1;
      for (int earlier = before[i] - 1;
          earlier >= 0 && i - earlier <= LONGEST_PERIOD;
          earlier = before[earlier] - 1) {
        if (tokens.hash(earlier) == tokens.hash(i) && tokens.same(earlier, i)) {
          hit(i, i - earlier);
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
