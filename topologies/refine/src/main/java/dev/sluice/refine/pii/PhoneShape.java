package dev.sluice.refine.pii;

import dev.sluice.refine.pii.DigitGroups.Gap;

/**
 * How much digit groups look like a telephone number, by their lengths, separators and first digits
 * alone. Numbers have 7 to 15 digits (ITU-T E.164).
 */
final class PhoneShape {
  static final int MOST_GROUPS = 7;
  private static final int LEAST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_PIECE = 13;
  private static final int LONGEST_GROUP = 8;

  /** Ordered by certainty. */
  enum Certainty {
    /** No telephone number, whatever is said about it. */
    NONE,
    /** Could be one, if the words around say so. */
    POSSIBLE,
    /** Written as hardly anything else is. */
    CERTAIN
  }

  private final DigitGroups groups;

  PhoneShape(DigitGroups groups) {
    this.groups = groups;
  }

  /**
   * @param plus a plus sign stands in front
   * @param open the first group is in parentheses
   */
  Certainty of(int first, int last, boolean plus, boolean open) {
    int digits = groups.digits(first, last);
    if (digits < LEAST_DIGITS || digits > MOST_DIGITS + 2 || !parenthesesMatch(first, last, open)) {
      return Certainty.NONE;
    }
    boolean certain =
        isInternational(first, last, digits, plus)
            || isNorthAmerican(first, last, open)
            || isNational(first, last, digits, open);
    if (certain) {
      return Certainty.CERTAIN;
    }
    return digits <= MOST_DIGITS
            && !isDate(first, last)
            && (first == last
                ? digits <= LONGEST_PIECE
                : isGroupedForPeople(first, last) && !isDecimal(first, last))
        ? Certainty.POSSIBLE
        : Certainty.NONE;
  }

  /** What is opened is closed behind the same group. */
  private boolean parenthesesMatch(int first, int last, boolean open) {
    boolean inside = open;
    for (int i = first + 1; i <= last; i++) {
      Gap gap = groups.gap(i);
      if (inside != (gap == Gap.CLOSE) || (gap == Gap.CLOSE && groups.length(i - 1) > 5)) {
        return false;
      }
      inside = gap == Gap.OPEN;
    }
    return !inside;
  }

  /** A plus or 00, a country code, 8 to 15 digits; 11 in North America. */
  private boolean isInternational(int first, int last, int digits, boolean plus) {
    if (plus) {
      return digits >= 8 && digits <= MOST_DIGITS && hasCountry(first, 0, digits);
    }
    boolean zeros =
        last > first
            && groups.length(first) >= 2
            && groups.length(first) <= 2 + CountryCodes.LONGEST
            && groups.digit(first, 0) == 0
            && groups.digit(first, 1) == 0;
    return zeros
        && digits >= 12
        && digits <= MOST_DIGITS + 2
        && (groups.length(first) == 2
            ? hasCountry(first + 1, 0, digits - 2)
            : hasCountry(first, 2, digits - 2));
  }

  /** A country code begins at a digit of a group, and ends with it if the group is that short. */
  private boolean hasCountry(int group, int from, int digits) {
    int left = groups.length(group) - from;
    int code = 0;
    for (int i = 0; i < Math.min(left, CountryCodes.LONGEST); i++) {
      code = 10 * code + groups.digit(group, from + i);
      boolean whole = left > CountryCodes.LONGEST || i == left - 1;
      if (whole && CountryCodes.contains(code) && (code != 1 || digits == 11)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Three, three and four digits, a 1 or 001 in front perhaps. With spaces only, area and exchange
   * must begin with 2 to 9, for such groups occur in tables too.
   */
  private boolean isNorthAmerican(int first, int last, boolean open) {
    int area = first;
    if (!open && last - first == 3) {
      boolean country =
          (groups.length(first) == 1 || groups.hasLengths(first, 3)) && groups.value(first) == 1;
      if (!country) {
        return false;
      }
      area++;
    }
    if (last - area != 2 || !groups.hasLengths(area, 3, 3, 4)) {
      return false;
    }
    Gap middle = groups.gap(area + 1);
    Gap end = groups.gap(last);
    boolean spaces = middle == Gap.SPACE && end == Gap.SPACE;
    boolean even = middle == end && (middle == Gap.DASH || middle == Gap.DOT);
    return (middle == Gap.CLOSE && end != Gap.SLASH)
        || (groups.digit(area, 0) >= 2
            && (even
                || (middle == Gap.SPACE && end == Gap.DASH)
                || (spaces && groups.digit(area + 1, 0) >= 2)));
  }

  /** A trunk 0 or an area code in parentheses, 9 to 11 digits in at least three groups. */
  private boolean isNational(int first, int last, int digits, boolean open) {
    if (digits < 9 || digits > 11 || last - first < 2 || groups.length(first) < 2) {
      return false;
    }
    boolean trunk = groups.digit(first, 0) == 0 && groups.digit(first, 1) != 0;
    Gap gap = groups.gap(last);
    boolean even =
        groups.hasGaps(open ? first + 1 : first, last, gap)
            && (gap == Gap.SPACE || gap == Gap.DASH || gap == Gap.DOT);
    return even && (trunk || (open && !isYear(first))) && groups.length(last) >= 2;
  }

  /** Year, month and day in either order, or two years. */
  private boolean isDate(int first, int last) {
    if (last - first == 1) {
      return isYear(first) && isYear(last);
    }
    if (last - first < 2 || groups.length(first + 1) > 2) {
      return false;
    }
    int middle = groups.value(first + 1);
    return middle >= 1
        && middle <= 31
        && ((isYear(first) && isDay(first + 2)) || (isDay(first) && isYear(first + 2)));
  }

  private boolean isYear(int group) {
    return groups.length(group) == 4 && groups.value(group) >= 1000 && groups.value(group) < 2200;
  }

  private boolean isDay(int group) {
    return groups.length(group) <= 2 && groups.value(group) >= 1 && groups.value(group) <= 31;
  }

  /** In groups as people say them: one long one at most, and no digit alone but in front. */
  private boolean isGroupedForPeople(int first, int last) {
    int large = 0;
    for (int i = first; i <= last; i++) {
      int length = groups.length(i);
      boolean alone = length == 1 && (i > first || (groups.value(i) != 1 && groups.value(i) != 8));
      if (length > LONGEST_GROUP || (alone && groups.gap(Math.min(i + 1, last)) != Gap.CLOSE)) {
        return false;
      }
      large += length > 5 ? 1 : 0;
    }
    return large <= 1;
  }

  /** A fraction, thousands with full stops, or a dotted quad. */
  private boolean isDecimal(int first, int last) {
    if (!groups.hasGaps(first, last, Gap.DOT)) {
      return false;
    }
    boolean thousands = true;
    boolean small = false;
    for (int i = first; i <= last; i++) {
      thousands &= i == first || groups.length(i) == 3;
      small |= groups.length(i) == 1;
    }
    return last - first == 1
        || small
        || (thousands && groups.length(first) < 3)
        || isQuad(first, last);
  }

  private boolean isQuad(int first, int last) {
    boolean bytes = last - first == 3;
    for (int i = first; bytes && i <= last; i++) {
      bytes = groups.length(i) <= 3 && groups.value(i) <= 255;
    }
    return bytes;
  }
}
