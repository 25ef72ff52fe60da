package dev.sluice.refine.extract;

import dev.sluice.refine.extract.charset.CharacterDecoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the features of every block of pages as a table, for learning {@code main-content.trees}.
 */
final class FeatureTable {

  private FeatureTable() {}

  /**
   * @param arguments a file that names a page a line, and the table to write: page, text, features
   */
  public static void main(String[] arguments) throws IOException {
    try (PrintWriter table = new PrintWriter(arguments[1], "UTF-8")) {
      table.print("page\ttext\t" + String.join("\t", BlockFeatures.NAMES) + "\n");
      for (String file : Files.readAllLines(Path.of(arguments[0]))) {
        byte[] content = Files.readAllBytes(Path.of(file));
        Page page = HtmlReader.read(CharacterDecoder.decodeHtml(content, null).text());
        float[][] rows = rows(page);
        for (int i = 0; i < rows.length; i++) {
          table.print(file + "\t" + escape(page.blocks().get(i).text()));
          for (float value : rows[i]) {
            table.print(String.format(Locale.ROOT, "\t%.4f", value));
          }
          table.print("\n");
        }
      }
    }
  }

  /** A row for each block of a page. */
  static float[][] rows(Page page) {
    BlockFeatures features = new BlockFeatures(page);
    float[][] rows = new float[page.blocks().size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = features.row(i);
    }
    return rows;
  }

  private static String escape(String text) {
    String clean = CharacterDecoder.clean(text);
    return clean.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }
}
