package dev.sluice.refine.pii;

import dev.sluice.refine.mark.Places;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over the stops of a text, where personal data could be; of a number's digits only the
 * first is one. Each scanner looks a bounded number of code points around, or at no code point
 * twice.
 */
final class PiiScan {
  private final PiiText text;
  private final Places stops;
  private final List<PiiSpan> finds = new ArrayList<>(0);
  private NumberScanner numbers;
  private Ipv6Scanner addresses;
  private final EmailScanner emails;
  private final IbanScanner ibans;
  private final TokenScanner tokens;
  private final PrivateKeyScanner keys;

  PiiScan(PiiText text, Places stops) {
    this.text = text;
    this.stops = stops;
    this.emails = new EmailScanner(text);
    this.ibans = new IbanScanner(text);
    this.tokens = new TokenScanner(text);
    this.keys = new PrivateKeyScanner(text);
  }

  PiiSpans spans() {
    int next = 0;
    for (int stop = 0; stop < stops.size(); stop++) {
      int at = stops.at(stop);
      if (at >= next) {
        next = look(at, text.at(at)) + 1;
      }
    }
    return PiiSpans.withoutOverlaps(finds);
  }

  /** The index behind which to go on. */
  private int look(int at, int c) {
    return switch (c) {
      case '@' -> after(at, emails.around(at), false);
      case ':' -> after(at, colon(at), false);
      case '-' -> dash(at);
      case '_' -> after(at, tokens.withPrefixEnd(at), true);
      case 'A' -> after(at, tokens.fromUpperA(at), true);
      case 'J' -> after(at, tokens.webTokenAround(at), true);
      default -> PiiText.isDigit(c) ? digit(at) : at;
    };
  }

  private int after(int at, PiiSpan find, boolean skip) {
    if (find == null) {
      return at;
    }
    finds.add(find);
    return skip ? find.charEnd() - 1 : at;
  }

  private PiiSpan colon(int at) {
    if (text.at(at + 1) != ':' && !PiiText.isHex(text.at(at - 1))) {
      return null;
    }
    if (addresses == null) {
      addresses = new Ipv6Scanner(text);
    }
    return addresses.withFirstColon(at);
  }

  private int dash(int at) {
    if (text.at(at + 1) == '-' && text.at(at - 1) != '-') {
      return after(at, keys.from(at), true);
    }
    return after(at, tokens.withPrefixEnd(at), true);
  }

  private int digit(int at) {
    int before = text.at(at - 1);
    if (PiiText.isDigit(before)) {
      return at;
    }
    if (PiiText.isLetter(before)) {
      PiiSpan iban = ibans.withCheckDigits(at);
      if (iban != null) {
        return after(at, iban, true);
      }
    }
    int end = at + 1;
    while (PiiText.isDigit(text.at(end))) {
      end++;
    }
    if (end - at < NumberScanner.LEAST_DIGITS && !DigitGroups.canFollow(text.at(end))) {
      return end - 1;
    }
    if (numbers == null) {
      numbers = new NumberScanner(text);
    }
    return numbers.scan(at, finds) - 1;
  }
}
