package dev.sluice.refine.pii;

import java.util.List;

/**
 * Credentials by their published forms: AWS access key ids, Google API keys, JSON web tokens (RFC
 * 7519), and those in {@link TokenForm}. A token stands by itself, so a run of its alphabet is read
 * from its beginning only, and no run twice by one form.
 */
final class TokenScanner {
  private static final int AWS_LENGTH = 20;
  private static final int GOOGLE_LENGTH = 39;
  private static final int LEAST_SEGMENT = 8;
  private static final int LONGEST_SEGMENT = 4096;

  private static final byte[] LOW_LINE_ENDINGS = TokenForm.endings(TokenForm.LOW_LINE);
  private static final byte[] DASH_ENDINGS = TokenForm.endings(TokenForm.DASH);

  private final PiiText text;

  TokenScanner(PiiText text) {
    this.text = text;
  }

  /**
   * The token whose prefix ends with the low line or dash at the index.
   *
   * @return null if there is none
   */
  PiiSpan withPrefixEnd(int at) {
    boolean lowLine = text.at(at) == '_';
    byte[] endings = lowLine ? LOW_LINE_ENDINGS : DASH_ENDINGS;
    int last = text.at(at - 1);
    if (last < 0 || last >= endings.length || endings[last] == 0) {
      return null;
    }
    List<TokenForm> forms = lowLine ? TokenForm.LOW_LINE : TokenForm.DASH;
    for (int i = 0; i < forms.size(); i++) {
      TokenForm form = forms.get(i);
      String prefix = form.prefix();
      int start = at + 1 - prefix.length();
      if (prefix.charAt(prefix.length() - 2) == last
          && text.has(start, prefix)
          && !isTokenCharacter(text.at(start - 1), true)) {
        int end = end(at + 1, form);
        return end < 0 ? null : new PiiSpan(PiiType.API_TOKEN, start, end);
      }
    }
    return null;
  }

  private int end(int from, TokenForm form) {
    int at = from;
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    while (at - from <= form.most() && isTokenCharacter(text.at(at), form.dashes())) {
      int c = text.at(at++);
      upper |= PiiText.isUpper(c);
      lower |= PiiText.isLower(c);
      digit |= PiiText.isDigit(c);
    }
    while (at > from && text.at(at - 1) == '-') {
      at--;
    }
    boolean fits = at - from >= form.least() && at - from <= form.most();
    boolean random = form.mixed() ? upper && lower && digit : digit || (upper && lower);
    return fits && random && !PiiText.joins(text.at(at)) ? at : -1;
  }

  private static boolean isTokenCharacter(int c, boolean dashes) {
    return PiiText.isAlphanumeric(c) || (dashes && (c == '-' || c == '_'));
  }

  /**
   * An AWS access key id or a Google API key from an A on.
   *
   * @return null if there is none
   */
  PiiSpan fromUpperA(int start) {
    if (PiiText.joins(text.at(start - 1))) {
      return null;
    }
    if (text.has(start, "AKIA") || text.has(start, "ASIA")) {
      int end = start;
      while (end - start <= AWS_LENGTH
          && (PiiText.isUpper(text.at(end)) || PiiText.isDigit(text.at(end)))) {
        end++;
      }
      return token(start, end, AWS_LENGTH);
    }
    if (text.has(start, "AIza")) {
      int end = start;
      while (end - start <= GOOGLE_LENGTH && isTokenCharacter(text.at(end), true)) {
        end++;
      }
      return token(start, end, GOOGLE_LENGTH);
    }
    return null;
  }

  private PiiSpan token(int start, int end, int length) {
    return end - start == length && !PiiText.joins(text.at(end))
        ? new PiiSpan(PiiType.API_TOKEN, start, end)
        : null;
  }

  /**
   * A JSON web token whose first segment begins two before the J: header and claims, both JSON
   * objects in base64url, and a signature.
   *
   * @return null if there is none
   */
  PiiSpan webTokenAround(int upperJ) {
    int start = upperJ - 2;
    if (!text.has(start, "eyJ")
        || isTokenCharacter(text.at(start - 1), true)
        || text.at(start - 1) == '.') {
      return null;
    }
    int header = segmentEnd(start);
    if (header < 0 || !text.has(header, ".eyJ")) {
      return null;
    }
    int claims = segmentEnd(header + 1);
    if (claims < 0 || text.at(claims) != '.') {
      return null;
    }
    int end = segmentEnd(claims + 1);
    return end < 0 ? null : new PiiSpan(PiiType.API_TOKEN, start, end);
  }

  private int segmentEnd(int from) {
    int at = from;
    while (at - from <= LONGEST_SEGMENT && isTokenCharacter(text.at(at), true)) {
      at++;
    }
    return at - from >= LEAST_SEGMENT && at - from <= LONGEST_SEGMENT ? at : -1;
  }
}
