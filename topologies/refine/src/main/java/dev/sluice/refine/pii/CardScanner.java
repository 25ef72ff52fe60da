package dev.sluice.refine.pii;

import dev.sluice.refine.pii.Context.Topic;
import dev.sluice.refine.pii.DigitGroups.Gap;

/**
 * Payment card numbers: 12 to 19 digits, the last a check digit by Luhn (ISO/IEC 7812-1), in one
 * piece or grouped as on the card, with spaces or dashes. One of ten random numbers passes Luhn, so
 * either the words before speak of a card, or prefix and length are an issuer's and the words do
 * not speak of something else ({@code id}, {@code isbn}).
 */
final class CardScanner {
  private static final int[][] GROUPINGS = {
    {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}, {4, 4, 4, 4, 3}, {4, 4, 4, 1}, {4, 4, 4}, {4, 4, 4, 2}
  };

  private final DigitGroups groups;
  private final Bounds bounds;
  private final Context context;

  CardScanner(DigitGroups groups, Bounds bounds, Context context) {
    this.groups = groups;
    this.bounds = bounds;
    this.context = context;
  }

  /** The last group of a card number that begins with this one, or -1. */
  int lastGroup(int first) {
    if (isCard(first, first)) {
      return first;
    }
    if (groups.length(first) != 4) {
      return -1;
    }
    for (int[] lengths : GROUPINGS) {
      int last = first + lengths.length - 1;
      if (groups.hasLengths(first, lengths)
          && (groups.hasGaps(first, last, Gap.SPACE) || groups.hasGaps(first, last, Gap.DASH))
          && isCard(first, last)) {
        return last;
      }
    }
    return -1;
  }

  private boolean isCard(int first, int last) {
    int digits = groups.digits(first, last);
    return digits >= CardIssuers.SHORTEST
        && digits <= CardIssuers.LONGEST
        && hasLuhnSum(first, last, digits)
        && bounds.areAround(groups.start(first), groups.end(last))
        && isMeant(first, digits);
  }

  private boolean isMeant(int first, int digits) {
    Topic topic = context.before(groups.start(first));
    return topic == Topic.CARD
        || (topic != Topic.OTHER && CardIssuers.issue(prefix(first), digits));
  }

  private int prefix(int first) {
    int prefix = 0;
    int group = first;
    int index = 0;
    for (int i = 0; i < CardIssuers.prefixDigits(); i++) {
      if (index == groups.length(group)) {
        group++;
        index = 0;
      }
      prefix = 10 * prefix + groups.digit(group, index++);
    }
    return prefix;
  }

  private boolean hasLuhnSum(int first, int last, int digits) {
    int sum = 0;
    int left = digits;
    boolean same = true;
    for (int group = first; group <= last; group++) {
      for (int i = 0; i < groups.length(group); i++) {
        int digit = groups.digit(group, i);
        same &= digit == groups.digit(first, 0);
        left--;
        int weighted = (left & 1) == 1 ? 2 * digit : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
      }
    }
    return sum % 10 == 0 && !same;
  }
}
