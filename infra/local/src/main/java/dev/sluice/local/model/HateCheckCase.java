package dev.sluice.local.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A case of HateCheck (Röttger et al. 2021), which tests one functionality each of a detector of
 * hate; for tests only, so all of it is read.
 *
 * @param functionality such as {@code slur_reclaimed_nh}; those in {@code _nh} are not hateful
 */
record HateCheckCase(String functionality, String text, boolean hateful) {
  static final String FILE = "tox_hatecheck/hatecheck.zip";

  private static final String ENTRY = "test_suite_cases.csv";

  static List<HateCheckCase> all(Path file) throws IOException {
    CsvTable table;
    try (ZipTexts zip = ZipTexts.open(file)) {
      table = CsvTable.parse(file + "!" + ENTRY, zip.text(ENTRY));
    }
    int functionality = table.column("functionality");
    int text = table.column("test_case");
    int gold = table.column("label_gold");
    List<HateCheckCase> cases = new ArrayList<>();
    for (List<String> row : table.rows()) {
      cases.add(
          new HateCheckCase(row.get(functionality), row.get(text), hateful(file, row.get(gold))));
    }
    return cases;
  }

  private static boolean hateful(Path file, String gold) {
    return switch (gold) {
      case "hateful" -> true;
      case "non-hateful" -> false;
      default ->
          throw new UnreadableSetException(
              file.toString(), "label_gold must be hateful or non-hateful, but is '" + gold + "'");
    };
  }
}
