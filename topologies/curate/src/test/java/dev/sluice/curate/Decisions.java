package dev.sluice.curate;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TextChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of every document.
 *
 * @param curated by partition, in the order of the ordinals: doc_id and the edits of its text
 * @param rejected doc_id, rule, document it duplicates and similarity, sorted
 */
record Decisions(Map<Integer, List<String>> curated, List<String> rejected) {

  /**
   * @param curated in any order
   * @throws IllegalStateException if ordinals have gaps or come twice, or a document was late
   */
  static Decisions of(List<CuratedOutput> curated, List<RejectedOutput> rejected) {
    Map<Integer, List<String>> sequences = new TreeMap<>();
    List<CuratedOutput> sorted = new ArrayList<>(curated);
    sorted.sort(
        Comparator.comparingInt(CuratedOutput::partition)
            .thenComparingLong(CuratedOutput::ordinal)
            .thenComparing(CuratedOutput::isEnd));
    for (CuratedOutput output : sorted) {
      List<String> sequence =
          sequences.computeIfAbsent(output.partition(), any -> new ArrayList<>());
      if (output.ordinal() != sequence.size() || output.late()) {
        throw new IllegalStateException(
            "%s at place %d".formatted(output.toString(), sequence.size()));
      }
      sequence.add(output.isEnd() ? "end" : kept(output.docId(), output.changes()));
    }
    return new Decisions(
        sequences, rejected.stream().map(it -> why(it.docId(), it.rejection())).sorted().toList());
  }

  /** A line for each decision, sorted; those of a part of the stream are a part of its lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    curated.forEach(
        (partition, sequence) -> {
          for (int ordinal = 0; ordinal < sequence.size(); ordinal++) {
            lines.add(line(partition, ordinal, sequence.get(ordinal)));
          }
        });
    lines.addAll(rejected);
    lines.sort(null);
    return lines;
  }

  static List<String> lines(List<CuratedOutput> curated, List<RejectedOutput> rejected) {
    List<String> lines = new ArrayList<>();
    for (CuratedOutput it : curated) {
      lines.add(
          line(it.partition(), it.ordinal(), it.isEnd() ? "end" : kept(it.docId(), it.changes())));
    }
    rejected.forEach(it -> lines.add(why(it.docId(), it.rejection())));
    lines.sort(null);
    return lines;
  }

  private static String line(int partition, long ordinal, String entry) {
    return "partition %d, %d: %s".formatted(partition, ordinal, entry);
  }

  static String kept(String docId, TextChanges changes) {
    return changes == null ? docId : docId + " " + changes.edits();
  }

  static String why(String docId, Rejection why) {
    return why(docId, why.rule(), why.duplicateOf(), why.similarity());
  }

  static String why(String docId, String rule, String duplicateOf, Double similarity) {
    return "%s %s %s %s".formatted(docId, rule, duplicateOf, similarity);
  }

  int documents() {
    return rejected.size()
        + curated.values().stream()
            .mapToInt(it -> (int) it.stream().filter(entry -> !entry.equals("end")).count())
            .sum();
  }

  Decisions withoutEnds() {
    Map<Integer, List<String>> open = new TreeMap<>();
    curated.forEach(
        (partition, sequence) ->
            open.put(partition, sequence.stream().filter(it -> !it.equals("end")).toList()));
    return new Decisions(open, rejected);
  }
}
