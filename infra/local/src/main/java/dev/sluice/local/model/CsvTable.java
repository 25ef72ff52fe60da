package dev.sluice.local.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values after RFC 4180, read strictly: a quote within an unquoted field, text
 * after a closing quote, an open quote at the end and a row of another length than the header are
 * errors. Line ends are CR LF or LF.
 */
public final class CsvTable {
  private final String place;
  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private int at;
  private int line = 1;

  private CsvTable(String place, String text) {
    this.place = place;
    this.text = text;
  }

  /**
   * @param place names the text in messages
   * @throws UnreadableSetException with the line at fault
   */
  public static CsvTable parse(String place, String text) {
    CsvTable table = new CsvTable(place, text);
    while (table.at < text.length()) {
      table.readRow();
    }
    if (table.rows.isEmpty()) {
      throw new UnreadableSetException(place, "no header");
    }
    return table;
  }

  public List<String> header() {
    return rows.get(0);
  }

  /** The rows below the header, each as long as it. */
  public List<List<String>> rows() {
    return rows.subList(1, rows.size());
  }

  /**
   * @throws UnreadableSetException if the header has no such column
   */
  public int column(String name) {
    int column = rows.get(0).indexOf(name);
    if (column < 0) {
      throw new UnreadableSetException(
          place, "no column '%s'; the header has %s".formatted(name, rows.get(0)));
    }
    return column;
  }

  private void readRow() {
    int start = line;
    List<String> row = new ArrayList<>();
    row.add(field());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      row.add(field());
    }
    endOfRow();
    if (!rows.isEmpty() && row.size() != rows.get(0).size()) {
      throw new UnreadableSetException(
          place + ":" + start,
          "%d fields, but the header has %d".formatted(row.size(), rows.get(0).size()));
    }
    rows.add(row);
  }

  private void endOfRow() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    } else if (at < text.length()) {
      throw new UnreadableSetException(
          place + ":" + line, "a comma or the end of the line must follow a field");
    }
    line++;
  }

  private String field() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
  }

  private String bare() {
    int start = at;
    while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = line;
    StringBuilder field = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        if (at == text.length() || text.charAt(at) != '"') {
          return field.toString();
        }
      } else if (c == '\n') {
        line++;
      }
      field.append(c);
    }
    throw new UnreadableSetException(place + ":" + opened, "a quote is never closed");
  }
}
