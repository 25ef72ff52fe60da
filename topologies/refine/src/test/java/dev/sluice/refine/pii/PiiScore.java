package dev.sluice.refine.pii;

import dev.sluice.refine.document.Document;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Precision and recall by type. A label is found if a find of its type shares code points with it;
 * a find is right if a label of its type shares code points with it. Labels may be cut sloppily.
 */
final class PiiScore {
  private final Map<PiiType, int[]> counts = new EnumMap<>(PiiType.class);
  private final StringBuilder misses = new StringBuilder();

  static PiiScore of(List<PresidioSentences.Sentence> sentences) {
    PiiScore score = new PiiScore();
    sentences.forEach(score::add);
    return score;
  }

  private void add(PresidioSentences.Sentence sentence) {
    List<PiiSpan> finds = PiiSpans.of(new Document(sentence.text())).list();
    for (PiiSpan label : sentence.labels()) {
      boolean found = meets(label, finds);
      counts(label.type())[0]++;
      counts(label.type())[1] += found ? 1 : 0;
      note(found, "missed", label, sentence.text());
    }
    for (PiiSpan find : finds) {
      boolean right = meets(find, sentence.labels());
      counts(find.type())[2]++;
      counts(find.type())[3] += right ? 1 : 0;
      note(right, "wrong", find, sentence.text());
    }
  }

  private int[] counts(PiiType type) {
    return counts.computeIfAbsent(type, any -> new int[4]);
  }

  private void note(boolean fine, String what, PiiSpan span, String text) {
    if (!fine) {
      int from = Math.max(0, text.offsetByCodePoints(0, span.charStart()) - 40);
      int start = text.offsetByCodePoints(0, span.charStart());
      int end = text.offsetByCodePoints(0, span.charEnd());
      misses.append(
          "%s %s: %s>>%s<<%s%n"
              .formatted(
                  what,
                  span.type().key(),
                  text.substring(from, start).replace('\n', '/'),
                  text.substring(start, end),
                  text.substring(end, Math.min(text.length(), end + 20)).replace('\n', '/')));
    }
  }

  private static boolean meets(PiiSpan span, List<PiiSpan> others) {
    return others.stream()
        .anyMatch(
            it ->
                it.type() == span.type()
                    && it.charStart() < span.charEnd()
                    && span.charStart() < it.charEnd());
  }

  /** Share of finds that are right; 1 without any. */
  double precision(PiiType type) {
    int[] counts = counts(type);
    return counts[2] == 0 ? 1 : (double) counts[3] / counts[2];
  }

  /** Share of labels that are found. */
  double recall(PiiType type) {
    int[] counts = counts(type);
    return (double) counts[1] / counts[0];
  }

  Set<PiiType> types() {
    return counts.keySet();
  }

  String misses() {
    return misses.toString();
  }

  String table() {
    StringBuilder table =
        new StringBuilder("type         labels  found  finds  right  prec   rec\n");
    counts.forEach(
        (type, n) ->
            table.append(
                "%-12s %6d %6d %6d %6d %6.3f %6.3f%n"
                    .formatted(type.key(), n[0], n[1], n[2], n[3], precision(type), recall(type))));
    return table.toString();
  }
}
