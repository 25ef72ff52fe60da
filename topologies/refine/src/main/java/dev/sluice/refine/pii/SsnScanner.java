package dev.sluice.refine.pii;

import dev.sluice.refine.pii.Context.Topic;
import dev.sluice.refine.pii.DigitGroups.Gap;

/**
 * US social security numbers by the rules of the Social Security Administration: area 001 to 899
 * without 666, group 01 to 99, serial 0001 to 9999. Three groups with dashes; with spaces or in one
 * piece only where the words before speak of social security.
 */
final class SsnScanner {
  private final DigitGroups groups;
  private final Bounds bounds;
  private final Context context;

  SsnScanner(DigitGroups groups, Bounds bounds, Context context) {
    this.groups = groups;
    this.bounds = bounds;
    this.context = context;
  }

  /** The last group of a number that begins with this one, or -1. */
  int lastGroup(int first) {
    if (groups.hasLengths(first, 3, 2, 4)) {
      int last = first + 2;
      boolean dashes = groups.hasGaps(first, last, Gap.DASH);
      return isIssued(groups.value(first), groups.value(first + 1), groups.value(last))
              && bounds.areAround(groups.start(first), groups.end(last))
              && (dashes || groups.hasGaps(first, last, Gap.SPACE))
              && isMeant(first, dashes)
          ? last
          : -1;
    }
    if (groups.length(first) == 9) {
      int value = groups.value(first);
      return isIssued(value / 1_000_000, value / 10_000 % 100, value % 10_000)
              && bounds.areAround(groups.start(first), groups.end(first))
              && isMeant(first, false)
          ? first
          : -1;
    }
    return -1;
  }

  private boolean isMeant(int first, boolean certainShape) {
    Topic topic = context.before(groups.start(first));
    return topic == Topic.SSN || (certainShape && topic != Topic.OTHER);
  }

  private static boolean isIssued(int area, int group, int serial) {
    return area > 0 && area < 900 && area != 666 && group > 0 && serial > 0;
  }
}
