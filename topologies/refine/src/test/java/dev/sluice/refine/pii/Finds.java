package dev.sluice.refine.pii;

import dev.sluice.refine.document.Document;
import java.util.List;

/** What is found in a text, as "type text". */
final class Finds {
  private Finds() {}

  static List<String> in(String text) {
    int[] points = text.codePoints().toArray();
    return PiiSpans.of(new Document(text)).list().stream()
        .map(it -> it.type().key() + " " + cut(points, it))
        .toList();
  }

  private static String cut(int[] points, PiiSpan span) {
    return new String(points, span.charStart(), span.charEnd() - span.charStart());
  }
}
