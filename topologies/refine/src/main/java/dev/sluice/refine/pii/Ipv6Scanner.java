package dev.sluice.refine.pii;

/**
 * Public IPv6 addresses in the forms of RFC 4291, section 2.2: eight groups, or fewer around one
 * {@code ::}, the last two perhaps written as IPv4.
 *
 * <p>Shorter than the standard allows, since {@code a::b} is a name in some programming languages:
 * next to {@code ::} the first group has three or four digits, and one of all digits is 0 to 9.
 * Eight groups of two digits each are an EUI-64 and no address. A run of digits and colons is
 * looked at once.
 */
final class Ipv6Scanner {
  private static final int LONGEST = 45;
  private static final int GROUPS = 8;

  private final PiiText text;
  private final int[] groups = new int[GROUPS];
  private int done;

  Ipv6Scanner(PiiText text) {
    this.text = text;
  }

  /**
   * The address whose first colon is at the index.
   *
   * @return null if there is none
   */
  PiiSpan withFirstColon(int colon) {
    if (colon < done) {
      return null;
    }
    int start = colon;
    while (start > done && colon - start < 5 && PiiText.isHex(text.at(start - 1))) {
      start--;
    }
    int end = colon;
    while (isPart(text.at(end))) {
      end++;
    }
    done = end;
    while (end > colon && isPunctuation(end)) {
      end--;
    }
    boolean bounded = !continues(start - 1) && !PiiText.joins(text.at(end));
    return bounded && colon - start <= 4 && end - start <= LONGEST && isPublic(start, end)
        ? new PiiSpan(PiiType.IP, start, end)
        : null;
  }

  private static boolean isPart(int c) {
    return PiiText.isHex(c) || c == ':' || c == '.';
  }

  /** A full stop or a single colon behind the address. */
  private boolean isPunctuation(int end) {
    int last = text.at(end - 1);
    return last == '.' || (last == ':' && text.at(end - 2) != ':');
  }

  private boolean continues(int index) {
    int c = text.at(index);
    return PiiText.joins(c) || c == ':' || c == '.';
  }

  private boolean isPublic(int start, int end) {
    int count = 0;
    int gap = -1;
    boolean decimal = false;
    int at = start;
    if (text.at(at) == ':' && text.at(at + 1) == ':') {
      gap = 0;
      at += 2;
    }
    while (at < end) {
      int stop = at;
      int value = 0;
      while (stop < end && PiiText.isHex(text.at(stop))) {
        decimal |= PiiText.isDigit(text.at(stop));
        value = value << 4 | Character.digit(text.at(stop), 16);
        stop++;
        if (stop - at > 4) {
          return false;
        }
      }
      if (stop == at || count == GROUPS) {
        return false;
      }
      if (text.at(stop) == '.' && stop < end) {
        if (Ipv4.read(text, at, end) != end || count > GROUPS - 2) {
          return false;
        }
        int address = Ipv4.address(text, at);
        groups[count++] = address >>> 16;
        groups[count++] = address & 0xFFFF;
        at = end;
        break;
      }
      groups[count++] = value;
      at = stop;
      if (at < end) {
        at++; // the colon
        if (at < end && text.at(at) == ':') {
          if (gap >= 0) {
            return false;
          }
          gap = count;
          at++;
        } else if (at == end) {
          return false;
        }
      }
    }
    return gap < 0
        ? count == GROUPS && !isEui64(start, end) && judge(count, gap)
        : count < GROUPS && decimal && isLongFirst(start, gap) && judge(count, gap);
  }

  private boolean isLongFirst(int start, int gap) {
    return gap == 0
        || (PiiText.isHex(text.at(start))
            && PiiText.isHex(text.at(start + 1))
            && PiiText.isHex(text.at(start + 2)));
  }

  private boolean isEui64(int start, int end) {
    return end - start == 3 * GROUPS - 1 && text.at(start + 2) == ':' && text.at(end - 3) == ':';
  }

  private boolean judge(int count, int gap) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS; i++) {
      int skipped = GROUPS - count;
      int from = gap < 0 || i < gap ? i : i < gap + skipped ? -1 : i - skipped;
      long group = from < 0 ? 0 : groups[from];
      if (i < GROUPS / 2) {
        high = high << 16 | group;
      } else {
        low = low << 16 | group;
      }
    }
    return PublicIpv6.contains(high, low);
  }
}
