package dev.sluice.refine.pii;

import dev.sluice.refine.pii.DigitGroups.Gap;
import java.util.List;

/** Everything that is written in digits: IPv4 addresses, cards, social security, telephones. */
final class NumberScanner {
  /** Fewer digits on end are none of these. */
  static final int LEAST_DIGITS = 7;

  private final PiiText text;
  private final DigitGroups groups;
  private final Bounds bounds;
  private final Context context;
  private final CardScanner cards;
  private final SsnScanner ssns;
  private final PhoneScanner phones;

  NumberScanner(PiiText text) {
    this.text = text;
    this.groups = new DigitGroups(text);
    this.bounds = new Bounds(text);
    this.context = new Context(text);
    this.cards = new CardScanner(groups, bounds, context);
    this.ssns = new SsnScanner(groups, bounds, context);
    this.phones = new PhoneScanner(text, groups, bounds, context);
  }

  /**
   * Looks at the digit groups from a digit on.
   *
   * @return where to look next, behind the digit
   */
  int scan(int digit, List<PiiSpan> finds) {
    int end = groups.read(digit);
    for (int group = 0; group < groups.count(); ) {
      group = Math.max(group, find(group, finds)) + 1;
    }
    return end;
  }

  /** The last group of what begins with this one, or -1. */
  private int find(int group, List<PiiSpan> finds) {
    int last = lastOfAddress(group);
    if (last >= 0) {
      return add(PiiType.IP, group, last, finds);
    }
    if (groups.digits(group, Math.min(group + PhoneShape.MOST_GROUPS, groups.count()) - 1)
        < LEAST_DIGITS) {
      return -1;
    }
    last = ssns.lastGroup(group);
    if (last >= 0) {
      return add(PiiType.SSN, group, last, finds);
    }
    last = cards.lastGroup(group);
    if (last >= 0) {
      return add(PiiType.CARD, group, last, finds);
    }
    PiiSpan phone = phones.from(group);
    if (phone != null) {
      finds.add(phone);
      return phones.lastGroup();
    }
    return -1;
  }

  private int add(PiiType type, int first, int last, List<PiiSpan> finds) {
    finds.add(new PiiSpan(type, groups.start(first), groups.end(last)));
    return last;
  }

  /** A public dotted quad that is no version and no part of a longer dotted number. */
  private int lastOfAddress(int first) {
    int last = first + 3;
    if (last >= groups.count() || !groups.hasGaps(first, last, Gap.DOT)) {
      return -1;
    }
    int start = groups.start(first);
    int end = groups.end(last);
    boolean whole =
        !PiiText.joins(text.at(start - 1))
            && text.at(start - 1) != '.'
            && !PiiText.joins(text.at(end))
            && !(text.at(end) == '.' && PiiText.isDigit(text.at(end + 1)));
    return whole
            && Ipv4.read(text, start, end) == end
            && PublicIpv4.contains(Ipv4.address(text, start))
            && !isSection(first, start, end)
            && !context.isVersion(start)
        ? last
        : -1;
  }

  /** The number of a heading: small parts at the start of a line, a full stop or a title behind. */
  private boolean isSection(int first, int start, int end) {
    for (int i = first; i < first + 4; i++) {
      if (groups.length(i) > 2) {
        return false;
      }
    }
    int before = start - 1;
    while (PiiText.isBlank(text.at(before))) {
      before--;
    }
    boolean startsLine = text.at(before) == '\n' || text.at(before) == PiiText.NONE;
    return startsLine
        && (text.at(end) == '.' || (text.at(end) == ' ' && PiiText.isUpper(text.at(end + 1))));
  }
}
