package dev.sluice.refine.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers for the writing systems that tell languages apart before any n-gram does: 0 for all that
 * no label is written in, then one for each.
 */
final class Scripts {

  private static final List<UnicodeScript> KNOWN =
      List.of(
          UnicodeScript.ARABIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.BENGALI,
          UnicodeScript.CYRILLIC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.ETHIOPIC,
          UnicodeScript.GEORGIAN,
          UnicodeScript.GREEK,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.HANGUL,
          UnicodeScript.HAN,
          UnicodeScript.HEBREW,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.LAO,
          UnicodeScript.LATIN,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MYANMAR,
          UnicodeScript.NKO,
          UnicodeScript.OL_CHIKI,
          UnicodeScript.ORIYA,
          UnicodeScript.SINHALA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.THAANA,
          UnicodeScript.THAI,
          UnicodeScript.TIBETAN,
          UnicodeScript.TIFINAGH);

  private static final Map<UnicodeScript, Integer> NUMBERS = new EnumMap<>(UnicodeScript.class);

  /** ISO 15924 codes that are not the one Java knows a script by. */
  private static final Map<String, UnicodeScript> COMBINED = new HashMap<>();

  static {
    for (int i = 0; i < KNOWN.size(); i++) {
      NUMBERS.put(KNOWN.get(i), i + 1);
    }
    NUMBERS.put(UnicodeScript.KATAKANA, NUMBERS.get(UnicodeScript.HIRAGANA));
    COMBINED.put("Hans", UnicodeScript.HAN);
    COMBINED.put("Hant", UnicodeScript.HAN);
    COMBINED.put("Jpan", UnicodeScript.HIRAGANA);
  }

  static final int COUNT = KNOWN.size() + 1;
  static final int LATIN = NUMBERS.get(UnicodeScript.LATIN);
  static final int HAN = NUMBERS.get(UnicodeScript.HAN);
  static final int KANA = NUMBERS.get(UnicodeScript.HIRAGANA);

  private Scripts() {}

  static int of(int codePoint) {
    return NUMBERS.getOrDefault(UnicodeScript.of(codePoint), 0);
  }

  /**
   * The number of an ISO 15924 code; for Japanese that of kana.
   *
   * @throws IllegalArgumentException if there is no such script
   */
  static int of(String iso15924) {
    UnicodeScript script = COMBINED.get(iso15924);
    return NUMBERS.getOrDefault(
        script != null ? script : UnicodeScript.forName(iso15924.toUpperCase(Locale.ROOT)), 0);
  }
}
