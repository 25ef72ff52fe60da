package dev.sluice.local.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.refine.decontaminate.ContaminationIndex;
import dev.sluice.refine.decontaminate.Hit;
import dev.sluice.refine.document.Document;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Looks for benchmarks in documents, and counts. */
public final class ContaminationScan {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ContaminationIndex index;
  private final Consumer<String> out;
  private final Map<String, Long> documentsByBenchmark = new TreeMap<>();
  private long documents;
  private long contaminated;

  /**
   * @param out takes one line of JSON for each document and benchmark
   */
  public ContaminationScan(ContaminationIndex index, Consumer<String> out) {
    this.index = index;
    this.out = out;
  }

  /**
   * @return the benchmarks found, the most complete passage first, comma-separated; empty for none
   */
  public String scan(String docId, String text) {
    documents++;
    StringBuilder names = new StringBuilder();
    for (Hit hit : index.hits(new Document(text))) {
      out.accept(line(docId, text, hit));
      names.append(names.length() == 0 ? "" : ", ").append(hit.benchmark());
      documentsByBenchmark.merge(hit.benchmark(), 1L, Long::sum);
    }
    contaminated += names.length() == 0 ? 0 : 1;
    return names.toString();
  }

  private static String line(String docId, String text, Hit hit) {
    ObjectNode line = JSON.createObjectNode();
    line.put("doc_id", docId).put("benchmark", hit.benchmark());
    line.put("passage_id", hit.passageId()).put("passage", hit.passage());
    line.put("char_start", hit.charStart()).put("char_end", hit.charEnd());
    int start = text.offsetByCodePoints(0, hit.charStart());
    int end = text.offsetByCodePoints(start, hit.charEnd() - hit.charStart());
    line.put("span", text.substring(start, end));
    return line.put("hits", hit.hits()).put("share", hit.share()).toString();
  }

  /** For a person. */
  public String summary() {
    return "%d of %d documents hold passages; by benchmark: %s"
        .formatted(contaminated, documents, documentsByBenchmark);
  }
}
