package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.resource.BundledFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the first date in a short text: numbers in the orders of ISO 8601, of Europe and, where
 * asked for, of the United States; months by name in 16 languages. Only years from 1990 to 2100 are
 * dates.
 */
final class DateText {
  private static final int LONGEST = 300;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)"
              + "(?:[Tt ] ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
              + " ?(?:([Zz]|UTC|GMT)|([+-]\\d{2}):?(\\d{2})?)?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4}) ?[./年] ?(\\d{1,2}) ?[./月] ?(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?[./-] ?(\\d{4}|\\d{2})(?![\\d.:])");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)? ?(?:de |of |-)?(\\p{L}{3,14})[.,]?"
              + " ?(?:de |del |of |-)?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,14})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T\\d.*)?");

  private static final Pattern YEAR_FIRST_IN_PATH =
      Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(\\d{1,2})[/_-]?(\\d{2})(?!\\d)");
  private static final Pattern YEAR_LAST_IN_PATH =
      Pattern.compile("[/_~-](\\d{2})[/_.-](\\d{2})[/_.-](20\\d{2})(?!\\d)");

  private static final List<List<String>> MONTHS = months();

  private DateText() {}

  /**
   * @param monthFirst whether 1/2/2020 is in January
   * @return {@code 2020-02-01}, or {@code 2020-02-01T10:00:00+01:00} where the offset is stated;
   *     null if there is none
   */
  static String find(String text, boolean monthFirst) {
    String spaced = ShortText.of(text, LONGEST);
    if (spaced == null) {
      return null;
    }
    String found = first(ISO, spaced, DateText::iso);
    found = found != null ? found : first(YEAR_FIRST, spaced, it -> date(it, 1, 2, 3));
    found = found != null ? found : first(YEAR_LAST, spaced, it -> yearLast(it, monthFirst));
    found = found != null ? found : first(DAY_MONTH, spaced, it -> named(it, 3, 2, 1));
    found = found != null ? found : first(MONTH_DAY, spaced, it -> named(it, 3, 1, 2));
    Matcher digits = DIGITS.matcher(spaced);
    return found == null && digits.matches() ? date(digits, 1, 2, 3) : found;
  }

  /** The date as year, month and day in the path of an address; null if there is none. */
  static String inPath(String address) {
    int path = address == null ? -1 : address.indexOf('/', 8);
    if (path < 0) {
      return null;
    }
    String place = address.substring(path);
    String found = first(YEAR_FIRST_IN_PATH, place, it -> date(it, 1, 2, 3));
    return found != null ? found : first(YEAR_LAST_IN_PATH, place, it -> date(it, 3, 2, 1));
  }

  private static String first(Pattern form, String text, Function<MatchResult, String> reading) {
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      String date = reading.apply(matcher);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static String iso(MatchResult found) {
    String date = date(found, 1, 2, 3);
    if (date == null
        || found.group(4) == null
        || (found.group(7) == null && found.group(8) == null)) {
      return date;
    }
    try {
      ZoneOffset offset =
          found.group(7) != null
              ? ZoneOffset.UTC
              : ZoneOffset.of(
                  found.group(8) + ":" + (found.group(9) == null ? "00" : found.group(9)));
      LocalTime time =
          LocalTime.of(
              number(found, 4), number(found, 5), found.group(6) == null ? 0 : number(found, 6));
      return OffsetDateTime.of(LocalDate.parse(date), time, offset)
          .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    } catch (DateTimeException e) {
      return date; // no such hour or offset
    }
  }

  private static String yearLast(MatchResult found, boolean monthFirst) {
    int year = number(found, 4);
    year = found.group(4).length() == 2 ? 2000 + year : year;
    int one = number(found, 1);
    int other = number(found, 3);
    boolean american = other > 12 || (monthFirst && one <= 12 && !found.group(2).equals("."));
    return american ? date(year, one, other) : date(year, other, one);
  }

  private static String named(MatchResult found, int year, int month, int day) {
    return date(number(found, year), month(found.group(month)), number(found, day));
  }

  private static int month(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String month : MONTHS.get(i)) {
        if (month.startsWith(word)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static String date(MatchResult found, int year, int month, int day) {
    return date(number(found, year), number(found, month), number(found, day));
  }

  private static String date(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return null;
    }
    int last = LocalDate.of(year, month, 1).lengthOfMonth();
    return day > last ? null : LocalDate.of(year, month, day).toString();
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static List<List<String>> months() {
    return BundledFile.text(DateText.class, "months.tsv")
        .lines()
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
