package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.HeldOut;
import dev.sluice.refine.signal.SpanValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A comment of Civil Comments with what each of its raters said; held out by comment id.
 *
 * @param notToxic raters who called the whole comment "not toxic"
 * @param marks for each rater the parts marked as toxic, in code points; empty if none was
 */
record CivilComment(String text, int notToxic, List<List<SpanValue>> marks) {
  static final String FILE = "tox_civil_spans/toxic_spans.zip";

  int raters() {
    return marks.size();
  }

  static List<CivilComment> heldOut(Path file) throws IOException {
    try (ZipTexts zip = ZipTexts.open(file)) {
      Map<String, List<SpanValue>> marks = marks(file, zip);
      CsvTable annotations = table(file, zip, "data/annotations.csv");
      int annotation = annotations.column("annotation");
      int of = annotations.column("comment_id");
      int verdict = annotations.column("not toxic");
      Map<String, Integer> notToxic = new HashMap<>();
      Map<String, List<List<SpanValue>>> byComment = new HashMap<>();
      for (List<String> row : annotations.rows()) {
        notToxic.merge(row.get(of), isTrue(file, row.get(verdict)) ? 1 : 0, Integer::sum);
        byComment
            .computeIfAbsent(row.get(of), id -> new ArrayList<>())
            .add(marks.getOrDefault(row.get(annotation), List.of()));
      }
      CsvTable comments = table(file, zip, "data/comments.csv");
      int id = comments.column("comment_id");
      int text = comments.column("comment_text");
      List<CivilComment> heldOut = new ArrayList<>();
      for (List<String> row : comments.rows()) {
        if (HeldOut.contains(row.get(id)) && byComment.containsKey(row.get(id))) {
          heldOut.add(
              new CivilComment(
                  row.get(text), notToxic.get(row.get(id)), byComment.get(row.get(id))));
        }
      }
      return heldOut;
    }
  }

  private static Map<String, List<SpanValue>> marks(Path file, ZipTexts zip) throws IOException {
    CsvTable spans = table(file, zip, "data/spans.csv");
    int annotation = spans.column("annotation");
    int start = spans.column("start");
    int end = spans.column("end");
    Map<String, List<SpanValue>> marks = new HashMap<>();
    for (List<String> row : spans.rows()) {
      marks
          .computeIfAbsent(row.get(annotation), a -> new ArrayList<>())
          .add(new SpanValue(number(file, row.get(start)), number(file, row.get(end)), null));
    }
    return marks;
  }

  private static int number(Path file, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new UnreadableSetException(file.toString(), "no code point: '" + value + "'", e);
    }
  }

  private static boolean isTrue(Path file, String value) {
    return switch (value) {
      case "True" -> true;
      case "False" -> false;
      default ->
          throw new UnreadableSetException(
              file.toString(), "must be True or False, but is '" + value + "'");
    };
  }

  private static CsvTable table(Path file, ZipTexts zip, String name) throws IOException {
    return CsvTable.parse(file + "!" + name, zip.text(name));
  }
}
