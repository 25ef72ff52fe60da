package dev.sluice.refine.code;

import dev.sluice.refine.resource.BundledFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a table on the class path: columns parted by tabs, lines that begin with # left out. */
final class TableResource {
  private TableResource() {}

  static List<String[]> rows(String name, int columns) {
    List<String[]> rows = ragged(name);
    for (String[] row : rows) {
      if (row.length != columns) {
        throw new IllegalStateException(
            "%s: row %s has %d columns, not %d".formatted(name, row[0], row.length, columns));
      }
    }
    return rows;
  }

  /** Rows of any number of columns. */
  static List<String[]> ragged(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("# ") && !line.isBlank())
        .map(line -> line.split("\t", -1))
        .toList();
  }

  static byte[] bytes(String name) {
    return BundledFile.bytes(TableResource.class, name);
  }

  /** The words of a cell, parted by single spaces; none of an empty cell. */
  static String[] words(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split(" ");
  }
}
