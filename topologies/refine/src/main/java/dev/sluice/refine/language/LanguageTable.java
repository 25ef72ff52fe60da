package dev.sluice.refine.language;

import dev.sluice.refine.resource.BundledFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The languages of the bundled model and the codes other people have for them. */
final class LanguageTable {

  private static final String RESOURCE = "languages.tsv";

  /** Rows by each code that names them: ISO 639-3, ISO 639-1, alias, full label. */
  private static final Map<String, List<Row>> BY_CODE = read();

  private LanguageTable() {}

  /** Rows that a code names; none for one that the model does not know. */
  static List<Row> rows(String code) {
    return BY_CODE.getOrDefault(code, List.of());
  }

  /** Every label of the table, sorted. */
  static SortedSet<String> labels() {
    return BY_CODE.values().stream()
        .flatMap(List::stream)
        .map(Row::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, List<Row>> read() {
    Map<String, Set<Row>> rows = new HashMap<>();
    BundledFile.text(LanguageTable.class, RESOURCE)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> index(line, rows));
    Map<String, List<Row>> lists = new HashMap<>();
    rows.forEach((code, all) -> lists.put(code, List.copyOf(all)));
    return Map.copyOf(lists);
  }

  private static void index(String line, Map<String, Set<Row>> rows) {
    String[] columns = line.split("\t", -1);
    Row row = new Row(columns[0], columns[1]);
    List<String> codes = new ArrayList<>(List.of(columns[2].split(",")));
    codes.addAll(List.of(row.label(), row.language(), row.twoLetters()));
    for (String code : codes) {
      if (!code.isEmpty()) {
        rows.computeIfAbsent(code, key -> new LinkedHashSet<>()).add(row);
      }
    }
  }

  /**
   * @param label as the model has it, without prefix
   * @param twoLetters ISO 639-1, empty if there is none
   */
  record Row(String label, String twoLetters) {

    String language() {
      return label.substring(0, 3);
    }

    String script() {
      return label.length() > 4 ? label.substring(4) : "";
    }
  }
}
