package dev.sluice.refine.pii;

import dev.sluice.refine.pii.Context.Topic;
import dev.sluice.refine.pii.DigitGroups.Gap;
import dev.sluice.refine.pii.PhoneShape.Certainty;

/**
 * Telephone numbers, with an extension ({@code x123}, {@code ext. 123}) if one follows. What is
 * written as only telephone numbers are needs no more; any other 7 to 15 digits need a word nearby
 * that speaks of telephones, and no nearer one that speaks of something else.
 */
final class PhoneScanner {
  private static final int LONGEST_EXTENSION = 6;

  /** Digits on end that are called rather than counted. */
  private static final int LEAST_CALLED = 8;

  private final PiiText text;
  private final DigitGroups groups;
  private final Bounds bounds;
  private final Context context;
  private final PhoneShape shape;

  private int lastGroup;

  PhoneScanner(PiiText text, DigitGroups groups, Bounds bounds, Context context) {
    this.text = text;
    this.groups = groups;
    this.bounds = bounds;
    this.context = context;
    this.shape = new PhoneShape(groups);
  }

  /** The last group of the number that {@link #from} found last. */
  int lastGroup() {
    return lastGroup;
  }

  /** The longest number that begins with a group, or null. */
  PiiSpan from(int first) {
    int start = groups.start(first);
    boolean plus = false;
    boolean open = false;
    for (int i = 0; i < 2; i++) {
      int c = text.at(start - 1);
      if (c == '(' && !open) {
        open = true;
        start--;
      } else if (c == '+' && !plus) {
        plus = true;
        start--;
      }
    }
    if (open && !closes(first)) {
      open = false;
      start = plus && text.at(start) == '(' ? start + 1 : groups.start(first) - (plus ? 1 : 0);
    }
    if (!bounds.isBefore(start)) {
      return null;
    }
    for (int last = lastJoined(first); last >= first; last--) {
      Certainty certainty = shape.of(first, last, plus, open);
      if (certainty == Certainty.NONE) {
        continue;
      }
      int end = withExtension(groups.end(last));
      if (isWhole(first, last, end) && isMeant(certainty, start, end, first, last)) {
        lastGroup = last;
        return new PiiSpan(PiiType.PHONE, start, end);
      }
    }
    return null;
  }

  private boolean closes(int first) {
    return first + 1 < groups.count() && groups.gap(first + 1) == Gap.CLOSE;
  }

  private int lastJoined(int first) {
    return Math.min(groups.count() - 1, first + PhoneShape.MOST_GROUPS - 1);
  }

  /** Neither cut out of more groups of its own kind nor of a longer word. */
  private boolean isWhole(int first, int last, int end) {
    if (end == groups.end(last) && last + 1 < groups.count()) {
      Gap next = groups.gap(last + 1);
      boolean own = last == first || !groups.hasGaps(first, last, next);
      return next == Gap.OPEN || (next == Gap.SPACE && own);
    }
    return bounds.isBehind(end);
  }

  private boolean isMeant(Certainty certainty, int start, int end, int first, int last) {
    boolean grouped = last > first;
    int digits = groups.digits(first, last);
    Topic topic = context.of(start, end);
    return topic == null
        ? certainty == Certainty.CERTAIN
        : switch (topic) {
          case PHONE -> true;
          case CALL -> grouped || digits >= LEAST_CALLED || certainty == Certainty.CERTAIN;
          case REACH ->
              grouped
                  || (digits > LEAST_CALLED && groups.digit(first, 0) == 0)
                  || certainty == Certainty.CERTAIN;
          case PLACE, VERSION, OTHER, SSN, CARD -> certainty == Certainty.CERTAIN && grouped;
        };
  }

  /** Behind the extension, or the same index. */
  private int withExtension(int end) {
    int at = end;
    if (PiiText.isBlank(text.at(at))) {
      at++;
    }
    if (text.has(at, "ext")) {
      at += 3;
      if (text.at(at) == '.') {
        at++;
      }
    } else if (text.at(at) == 'x' || text.at(at) == 'X') {
      at++;
    } else {
      return end;
    }
    if (PiiText.isBlank(text.at(at))) {
      at++;
    }
    int digits = at;
    while (at - digits < LONGEST_EXTENSION && PiiText.isDigit(text.at(at))) {
      at++;
    }
    return at > digits && !PiiText.joins(text.at(at)) ? at : end;
  }
}
