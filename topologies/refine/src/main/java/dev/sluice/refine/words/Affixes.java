package dev.sluice.refine.words;

import static dev.sluice.refine.words.WordCharacters.BEFORE_FULL_STOP;
import static dev.sluice.refine.words.WordCharacters.CURRENCY;
import static dev.sluice.refine.words.WordCharacters.DIGIT;
import static dev.sluice.refine.words.WordCharacters.PREFIX;
import static dev.sluice.refine.words.WordCharacters.SUFFIX;
import static dev.sluice.refine.words.WordCharacters.UPPER;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What comes off the two ends of a word. Source: spaCy 3.8, {@code lang/punctuation.py}; where its
 * alternatives overlap, the one that starts first wins, as in its regular expressions.
 */
final class Affixes {

  /** What comes off after a digit. The entry тбكم is the source's, which lacks a space there. */
  private static final int[][] UNITS =
      Arrays.stream(
              ("km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb"
                      + " oz m/s km/h kmh mph hPa Pa mbar mb MB kb KB gb GB tb TB T G M K % км км² км³"
                      + " м м² м³ дм дм² дм³ см см² см³ мм мм² мм³ нм кг г мг м/с км/ч кПа Па мбар Кб"
                      + " КБ кб Мб МБ мб Гб ГБ гб Тб ТБ тбكم كم كم² كم³ م م² م³ سم سم² سم³ مم مم² مم³"
                      + " غرام جرام جم كغ ملغ كوب اكواب")
                  .split(" ", -1))
          .map(unit -> unit.codePoints().toArray())
          .sorted(Comparator.comparingInt(unit -> hash(unit, 0, unit.length)))
          .toArray(int[][]::new);

  /** Of each of them, in order; equal ones lie beside each other. */
  private static final int[] UNIT_HASHES =
      Arrays.stream(UNITS).mapToInt(unit -> hash(unit, 0, unit.length)).toArray();

  private static final int LONGEST_UNIT = 5;

  private Affixes() {}

  /** How many code points come off the start of a range that is not empty; 0 if none. */
  static int prefix(int[] text, int start, int end) {
    int first = text[start];
    if (first == '.') {
      int dots = start + 1;
      while (dots < end && text[dots] == '.') {
        dots++;
      }
      return dots - start > 1 ? dots - start : 0;
    }
    if (WordCharacters.is(first, PREFIX)) {
      boolean signed = first == '+' && start + 1 < end && WordCharacters.is(text[start + 1], DIGIT);
      return signed ? 0 : 1;
    }
    return dollar(text, start, end);
  }

  /** {@code US$}, {@code C$}, {@code A$}. */
  private static int dollar(int[] text, int start, int end) {
    int first = text[start];
    if ((first == 'C' || first == 'A') && start + 1 < end && text[start + 1] == '$') {
      return 2;
    }
    return first == 'U' && start + 2 < end && text[start + 1] == 'S' && text[start + 2] == '$'
        ? 3
        : 0;
  }

  /** How many code points come off the end of a range; 0 if none. */
  static int suffix(int[] text, int start, int end) {
    if (start >= end) {
      return 0;
    }
    int last = text[end - 1];
    int flags = WordCharacters.flags(last);
    if ((flags & SUFFIX) != 0) {
      return last == '…' && end - 2 >= start && text[end - 2] == '…' ? 2 : 1;
    }
    if (last == '.') {
      return fullStops(text, start, end);
    }
    if (end - 1 == start) {
      return 0;
    }
    int before = text[end - 2];
    if ((last == 's' || last == 'S') && (before == '\'' || before == '’')) {
      return 2;
    }
    if (last == '+') {
      return WordCharacters.is(before, DIGIT) ? 1 : 0;
    }
    return (flags & CURRENCY) != 0 ? currency(text, start, end) : unit(text, start, end);
  }

  private static int fullStops(int[] text, int start, int end) {
    int first = end - 1;
    while (first > start && text[first - 1] == '.') {
      first--;
    }
    if (end - first > 1) {
      return end - first;
    }
    if (first == start) {
      return 0;
    }
    int flags = WordCharacters.flags(text[first - 1]);
    if ((flags & BEFORE_FULL_STOP) != 0) {
      return 1;
    }
    if (first - 2 < start) {
      return 0;
    }
    boolean initials = (flags & UPPER) != 0 && WordCharacters.is(text[first - 2], UPPER);
    boolean degrees = text[first - 2] == '°' && "FCK".indexOf(text[first - 1]) >= 0;
    return initials || degrees ? 1 : 0;
  }

  private static int currency(int[] text, int start, int end) {
    for (int length = 1; length <= 3; length++) {
      int before = end - length - 1;
      if (before < start) {
        return 0;
      }
      if (WordCharacters.is(text[before], DIGIT)) {
        return length == 1 || dollar(text, before + 1, end) == length ? length : 0;
      }
    }
    return 0;
  }

  private static int unit(int[] text, int start, int end) {
    int from = end;
    while (from > start && !WordCharacters.is(text[from - 1], DIGIT)) {
      from--;
      if (end - from > LONGEST_UNIT) {
        return 0;
      }
    }
    if (from == start || from == end) {
      return 0;
    }
    return isUnit(text, from, end) ? end - from : 0;
  }

  private static boolean isUnit(int[] text, int from, int end) {
    int hash = hash(text, from, end);
    int at = Arrays.binarySearch(UNIT_HASHES, hash);
    while (at > 0 && UNIT_HASHES[at - 1] == hash) {
      at--;
    }
    for (; at >= 0 && at < UNITS.length && UNIT_HASHES[at] == hash; at++) {
      if (Arrays.equals(UNITS[at], 0, UNITS[at].length, text, from, end)) {
        return true;
      }
    }
    return false;
  }

  private static int hash(int[] text, int from, int end) {
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }
}
