package dev.sluice.refine.pii;

/**
 * Private keys in PEM armour (RFC 7468, RFC 1421, RFC 4880): from {@code -----BEGIN … PRIVATE
 * KEY-----} to the matching end line. A key cut short counts as far as it goes, if {@value
 * #LEAST_BODY} characters of it are there. Line ends may be written as {@code \n}. The body is read
 * up to the next five dashes, so no code point is read twice.
 */
final class PrivateKeyScanner {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int LONGEST_LABEL = 40;
  private static final int LEAST_BODY = 64;

  private final PiiText text;

  PrivateKeyScanner(PiiText text) {
    this.text = text;
  }

  /**
   * The key whose armour begins at the index.
   *
   * @return null if there is none
   */
  PiiSpan from(int start) {
    if (!text.has(start, BEGIN)) {
      return null;
    }
    int labelEnd = labelEnd(start + BEGIN.length());
    if (labelEnd < 0 || !isPrivateKey(labelEnd)) {
      return null;
    }
    int body = labelEnd + DASHES.length();
    int end = body;
    while (isBody(text.at(end)) && !text.has(end, DASHES)) {
      end++;
    }
    if (text.has(end, END)) {
      int closing = labelEnd(end + END.length());
      if (closing >= 0) {
        return new PiiSpan(PiiType.PRIVATE_KEY, start, closing + DASHES.length());
      }
    }
    return end - body >= LEAST_BODY ? new PiiSpan(PiiType.PRIVATE_KEY, start, end) : null;
  }

  /** Where the five dashes behind a label begin, or -1. */
  private int labelEnd(int from) {
    int at = from;
    while (at - from <= LONGEST_LABEL
        && (PiiText.isUpper(text.at(at)) || text.at(at) == ' ' || PiiText.isDigit(text.at(at)))) {
      at++;
    }
    return text.has(at, DASHES) ? at : -1;
  }

  private boolean isPrivateKey(int labelEnd) {
    return text.has(labelEnd - 11, "PRIVATE KEY") || text.has(labelEnd - 17, "PRIVATE KEY BLOCK");
  }

  private static boolean isBody(int c) {
    return PiiText.isAlphanumeric(c)
        || PiiText.isBlank(c)
        || switch (c) {
          case '+', '/', '=', '\n', '\r', '\\', '-', ':', ',', '.', '@', '<', '>', '(', ')', '"' ->
              true;
          default -> false;
        };
  }
}
