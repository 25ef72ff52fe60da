package dev.sluice.refine.classify.toxicity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a CSV text by the names in its first line; quotes as in RFC 4180. */
final class CsvRows {

  private CsvRows() {}

  static List<Map<String, String>> of(String csv) {
    List<List<String>> table = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        field.append(c);
      } else if (c != '\r') {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          table.add(row);
          row = new ArrayList<>();
        }
      }
    }
    if (!row.isEmpty()) {
      row.add(field.toString());
      table.add(row);
    }
    return named(table);
  }

  private static List<Map<String, String>> named(List<List<String>> table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> values : table.subList(1, table.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(table.get(0).get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
