package dev.sluice.local.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines for a terminal. What was read from outside is made safe to print where it is put. */
final class Lines {
  private final List<String> lines = new ArrayList<>();

  /** A line of a key and what belongs to it; none if that is null. */
  void put(String key, String value) {
    if (value != null) {
      lines.add(format("%-12s %s", key, DisplayWords.line(value)));
    }
  }

  /** A line as it is. */
  void add(String line) {
    lines.add(line);
  }

  void addAll(List<String> more) {
    lines.addAll(more);
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
