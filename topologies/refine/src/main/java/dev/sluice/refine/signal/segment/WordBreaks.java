package dev.sluice.refine.signal.segment;

import dev.sluice.refine.resource.BundledFile;
import java.util.Locale;
import java.util.TreeMap;

/** Property Word_Break of each code point, Unicode 15.0, and whether it is a pictograph. */
final class WordBreaks {
  static final byte OTHER = 0;
  static final byte CR = 1;
  static final byte LF = 2;
  static final byte NEWLINE = 3;
  static final byte REGIONAL_INDICATOR = 4;
  static final byte KATAKANA = 5;
  static final byte SINGLE_QUOTE = 6;
  static final byte DOUBLE_QUOTE = 7;
  static final byte MIDNUMLET = 8;
  static final byte MIDLETTER = 9;
  static final byte MIDNUM = 10;
  static final byte NUMERIC = 11;
  static final byte EXTENDNUMLET = 12;
  static final byte WSEGSPACE = 13;
  static final byte HEBREW_LETTER = 14;
  static final byte ALETTER = 15;
  static final byte EXTEND = 16;
  static final byte FORMAT = 17;
  static final byte ZWJ = 18;

  /** Added to the class of a pictograph. */
  static final byte PICTOGRAPH = 32;

  private static final int CORE = bits(ALETTER, NUMERIC, EXTENDNUMLET);
  private static final int MARKS =
      bits(OTHER, SINGLE_QUOTE, DOUBLE_QUOTE, MIDNUMLET, MIDLETTER, MIDNUM);
  private static final int PARTING = MARKS | bits(CR, LF, NEWLINE, WSEGSPACE);

  private static final TreeMap<Integer, Byte> SUPPLEMENTARY = new TreeMap<>(); // by first of range
  private static final byte[] BASIC_PLANE = load();

  private WordBreaks() {}

  /** Class of a code point, with {@link #PICTOGRAPH} added if it is one. */
  static int of(int codePoint) {
    return codePoint < BASIC_PLANE.length
        ? BASIC_PLANE[codePoint]
        : SUPPLEMENTARY.floorEntry(codePoint).getValue();
  }

  private static int bits(byte... classes) {
    int bits = 0;
    for (byte its : classes) {
      bits |= 1 << its;
    }
    return bits;
  }

  /** Whether characters of this class, -1 for none, are never parted from each other. */
  static boolean isCore(int its) {
    return its >= 0 && its < PICTOGRAPH && (CORE >>> its & 1) != 0;
  }

  /** Whether it is a mark that begins no longer segment, unless one that rule WB4 skips follows. */
  static boolean isMark(int its) {
    return its < PICTOGRAPH && (MARKS >>> its & 1) != 0;
  }

  /** Whether it ends what is before it, if that is of the core or a mark, or is within a word. */
  static boolean parts(int its) {
    return its < PICTOGRAPH && (PARTING >>> its & 1) != 0;
  }

  /** Whether it keeps together two of the same class of the core. */
  static boolean isWithin(int its, int mark) {
    return switch (mark) {
      case MIDNUMLET, SINGLE_QUOTE -> its == ALETTER || its == NUMERIC;
      case MIDLETTER -> its == ALETTER;
      case MIDNUM -> its == NUMERIC;
      default -> false;
    };
  }

  private static byte[] load() {
    byte[] all = new byte[Character.MAX_CODE_POINT + 1];
    for (String line : lines()) {
      String[] fields = line.split(" ");
      byte value = value(fields[0]);
      for (int field = 1; field < fields.length; field++) {
        int dash = fields[field].indexOf('-');
        int first =
            Integer.parseInt(fields[field], 0, dash < 0 ? fields[field].length() : dash, 16);
        int last = Integer.parseInt(fields[field].substring(dash + 1), 16);
        for (int codePoint = first; codePoint <= last; codePoint++) {
          all[codePoint] += value;
        }
      }
    }
    for (int codePoint = Character.MIN_SUPPLEMENTARY_CODE_POINT;
        codePoint < all.length;
        codePoint++) {
      if (codePoint == Character.MIN_SUPPLEMENTARY_CODE_POINT
          || all[codePoint] != all[codePoint - 1]) {
        SUPPLEMENTARY.put(codePoint, all[codePoint]);
      }
    }
    return java.util.Arrays.copyOf(all, Character.MIN_SUPPLEMENTARY_CODE_POINT);
  }

  private static byte value(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "CR" -> CR;
      case "LF" -> LF;
      case "NEWLINE" -> NEWLINE;
      case "REGIONAL_INDICATOR" -> REGIONAL_INDICATOR;
      case "KATAKANA" -> KATAKANA;
      case "SINGLE_QUOTE" -> SINGLE_QUOTE;
      case "DOUBLE_QUOTE" -> DOUBLE_QUOTE;
      case "MIDNUMLET" -> MIDNUMLET;
      case "MIDLETTER" -> MIDLETTER;
      case "MIDNUM" -> MIDNUM;
      case "NUMERIC" -> NUMERIC;
      case "EXTENDNUMLET" -> EXTENDNUMLET;
      case "WSEGSPACE" -> WSEGSPACE;
      case "HEBREW_LETTER" -> HEBREW_LETTER;
      case "ALETTER" -> ALETTER;
      case "EXTEND" -> EXTEND;
      case "FORMAT" -> FORMAT;
      case "ZWJ" -> ZWJ;
      case "EXTENDED_PICTOGRAPHIC" -> PICTOGRAPH;
      default -> throw new IllegalStateException("unknown value of Word_Break: " + name);
    };
  }

  private static String[] lines() {
    return BundledFile.text(WordBreaks.class, "word-break.txt").split("\n");
  }
}
