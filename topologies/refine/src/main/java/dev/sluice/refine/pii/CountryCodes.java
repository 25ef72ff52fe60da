package dev.sluice.refine.pii;

import java.util.BitSet;

/** Country codes of telephone numbers that are in use, after ITU-T E.164. */
final class CountryCodes {
  static final int LONGEST = 3;
  private static final BitSet ASSIGNED = read();

  private CountryCodes() {}

  private static BitSet read() {
    String assigned =
        "1 7 20 27 30-34 36 39-41 43-49 51-58 60-66 81 82 84 86 90-95 98 211-213 216 218 220-269"
            + " 290 291 297-299 350-359 370-383 385-387 389 420 421 423 500-509 590-599 670 672-679"
            + " 680-683 685-692 800 808 850 852 853 855 856 870 878 880-883 886 888 960-968 970-977"
            + " 979 992-996 998";
    BitSet codes = new BitSet(1000);
    for (String range : assigned.split(" ")) {
      int dash = range.indexOf('-');
      String last = dash < 0 ? range : range.substring(dash + 1);
      codes.set(
          Integer.parseInt(dash < 0 ? range : range.substring(0, dash)),
          Integer.parseInt(last) + 1);
    }
    return codes;
  }

  static boolean contains(int code) {
    return ASSIGNED.get(code);
  }
}
