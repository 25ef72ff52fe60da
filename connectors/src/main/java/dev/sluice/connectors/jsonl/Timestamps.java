package dev.sluice.connectors.jsonl;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as people write them into JSON. */
final class Timestamps {
  /** Numbers from here on are milliseconds: as seconds they would lie after the year 5100. */
  private static final double MILLISECONDS_FROM = 1e11;

  private static final double LIMIT = 1e16;

  private Timestamps() {}

  /** ISO 8601 with or without zone (then UTC), or a date; milliseconds since 1970, else null. */
  static Long parse(String text) {
    String value = text.strip().replace(' ', 'T');
    try {
      if (value.length() == 10) {
        return LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
      }
      boolean zoned = value.matches(".*(?:Z|z|[+-]\\d{2}(?::?\\d{2})?)$") && value.length() > 19;
      return zoned
          ? OffsetDateTime.parse(value).toInstant().toEpochMilli()
          : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** Seconds or milliseconds since 1970, told by their size; null if out of any range. */
  static Long of(double number) {
    if (!(Math.abs(number) < LIMIT)) {
      return null;
    }
    return Math.round(Math.abs(number) < MILLISECONDS_FROM ? number * 1000 : number);
  }
}
