package dev.sluice.refine.pii;

import java.util.Arrays;

/** Length of the account numbers of each country, by the IBAN registry of ISO 13616. */
final class IbanLengths {
  static final int LONGEST = 33;
  private static final int LETTERS = 26;
  private static final byte[] BY_COUNTRY = read();

  private IbanLengths() {}

  private static byte[] read() {
    String registry =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27"
            + " DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28"
            + " HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21"
            + " LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29"
            + " PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23"
            + " TN24 TR26 UA29 VA22 VG24 XK20 YE30";
    byte[] lengths = new byte[LETTERS * LETTERS];
    Arrays.stream(registry.split(" "))
        .forEach(
            it -> lengths[index(it.charAt(0), it.charAt(1))] = Byte.parseByte(it.substring(2)));
    return lengths;
  }

  private static int index(int first, int second) {
    return (first - 'A') * LETTERS + second - 'A';
  }

  /**
   * Characters of an account number, country and check digits included; 0 for no country.
   *
   * @param first an ASCII letter in either case
   */
  static int of(int first, int second) {
    return BY_COUNTRY[index(first & ~0x20, second & ~0x20)];
  }
}
