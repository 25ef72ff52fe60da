package dev.sluice.refine.pii;

/**
 * Runs of ASCII digits that one short separator each keeps apart, as numbers are written for
 * people. Read from one index on, at most {@value #MOST} of them; storage is used again.
 */
final class DigitGroups {
  static final int MOST = 16;

  /** What stands between a group and the one before. */
  enum Gap {
    SPACE,
    DASH,
    DOT,
    SLASH,
    OPEN,
    CLOSE
  }

  private final PiiText text;
  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private final Gap[] gaps = new Gap[MOST];
  private int count;
  private int gapEnd;

  DigitGroups(PiiText text) {
    this.text = text;
  }

  /**
   * Reads the groups from a digit on.
   *
   * @return index of the first digit run behind them that was not read, or of the end of the last
   */
  int read(int from) {
    count = 0;
    int at = from;
    while (true) {
      int end = at;
      while (PiiText.isDigit(text.at(end))) {
        end++;
      }
      starts[count] = at;
      ends[count] = end;
      count++;
      Gap gap = gapAfter(end);
      if (gap == null) {
        return end;
      }
      if (count == MOST) {
        return gapEnd;
      }
      gaps[count] = gap;
      at = gapEnd;
    }
  }

  /** Whether a gap can begin with this. */
  static boolean canFollow(int c) {
    return c == '.' || c == '(' || c == ')' || c == '/' || PiiText.isBlank(c) || PiiText.isDash(c);
  }

  /** Sets {@code gapEnd} to the digit behind the gap. */
  private Gap gapAfter(int end) {
    if (!canFollow(text.at(end))) {
      return null;
    }
    int at = end;
    boolean blank = PiiText.isBlank(text.at(at));
    if (blank) {
      at++;
    }
    int c = text.at(at);
    Gap gap = blank ? Gap.SPACE : null;
    if (c == '(') {
      gap = Gap.OPEN;
      at++;
    } else if (c == ')' && !blank) {
      gap = Gap.CLOSE;
      at++;
      int next = text.at(at);
      if (PiiText.isBlank(next) || PiiText.isDash(next) || next == '.' || next == '/') {
        at++;
      }
    } else if (PiiText.isDash(c)) {
      gap = Gap.DASH;
      at++;
      if (text.at(at) == '(') {
        gap = Gap.OPEN;
        at++;
      } else if (blank && PiiText.isBlank(text.at(at))) {
        at++;
      }
    } else if (c == '.' && !blank) {
      gap = Gap.DOT;
      at++;
    } else if (c == '/' && !blank) {
      gap = Gap.SLASH;
      at++;
    }
    gapEnd = at;
    return gap != null && PiiText.isDigit(text.at(at)) ? gap : null;
  }

  int count() {
    return count;
  }

  int start(int group) {
    return starts[group];
  }

  int end(int group) {
    return ends[group];
  }

  int length(int group) {
    return ends[group] - starts[group];
  }

  /** Between the group and the one before, of which there is one. */
  Gap gap(int group) {
    return gaps[group];
  }

  boolean hasGaps(int first, int last, Gap gap) {
    for (int i = first + 1; i <= last; i++) {
      if (gaps[i] != gap) {
        return false;
      }
    }
    return true;
  }

  /** Digits in the groups from first to last. */
  int digits(int first, int last) {
    int digits = 0;
    for (int i = first; i <= last; i++) {
      digits += length(i);
    }
    return digits;
  }

  /** Whether the groups from first on have these lengths. */
  boolean hasLengths(int first, int... lengths) {
    if (first + lengths.length > count) {
      return false;
    }
    for (int i = 0; i < lengths.length; i++) {
      if (length(first + i) != lengths[i]) {
        return false;
      }
    }
    return true;
  }

  /** Value of a group of at most nine digits. */
  int value(int group) {
    int value = 0;
    for (int at = starts[group]; at < ends[group]; at++) {
      value = 10 * value + text.digit(at);
    }
    return value;
  }

  /** A digit of a group, from 0. */
  int digit(int group, int index) {
    return text.digit(starts[group] + index);
  }
}
