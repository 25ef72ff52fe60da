package dev.sluice.local.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.avro.Contamination;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RejectedDocument;
import java.util.Locale;

/**
 * One line of {@code decisions.jsonl.gz}.
 *
 * @param key event time and doc_id, so that keys sort in total order
 * @param json one JSON object without a line break
 */
record DecisionLine(String key, String json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param partition of the curated topic
   */
  static DecisionLine of(CuratedDocument document, int partition) {
    ObjectNode line = line(document, "curated");
    line.putNull("rule").putNull("value").putNull("threshold");
    line.putNull("duplicate_of").putNull("similarity").putNull("method");
    line.put("event_time", document.getEventTime());
    line.put("partition", partition).put("ordinal", document.getOrdinal());
    return new DecisionLine(key(document.getEventTime(), document.getDocId()), line.toString());
  }

  /** Of a document that was curated first: a rejection, by what retracted it. */
  static DecisionLine of(CuratedDocument document, Retraction retraction) {
    ObjectNode line = line(document, "rejected");
    boolean request =
        retraction.kind() == Retraction.Kind.TAKEDOWN
            || retraction.kind() == Retraction.Kind.BENCHMARK;
    line.put("rule", retraction.kind().key()).put("value", retraction.words());
    line.put("threshold", request ? retraction.by() : null);
    line.put("duplicate_of", request ? null : retraction.by());
    line.putNull("similarity").putNull("method").put("event_time", document.getEventTime());
    line.put("retracted", true);
    return new DecisionLine(key(document.getEventTime(), document.getDocId()), line.toString());
  }

  static DecisionLine of(RejectedDocument document) {
    ObjectNode line =
        line(
            document.getDocId(),
            SourceName.of(
                document.getSourceId(), document.getSourceUri(), document.getSourcePosition()),
            document.getUrl(),
            document.getSlice(),
            "rejected");
    line.put("rule", document.getRule());
    line.set("value", JSON.valueToTree(document.getValue()));
    line.set("threshold", JSON.valueToTree(document.getThreshold()));
    line.put("duplicate_of", document.getDuplicateOf());
    line.put("similarity", document.getSimilarity());
    line.put("method", document.getMethod());
    line.put("event_time", document.getEventTime());
    if (!document.getContamination().isEmpty()) {
      ArrayNode found = line.putArray("contamination");
      for (Contamination passage : document.getContamination()) {
        ObjectNode entry = found.addObject();
        entry.put("benchmark", passage.getBenchmark()).put("passage_id", passage.getPassageId());
        entry.put("passage", passage.getPassage()).put("char_start", passage.getCharStart());
        entry.put("char_end", passage.getCharEnd()).put("hits", passage.getHits());
        entry.put("share", passage.getShare());
      }
    }
    return new DecisionLine(key(document.getEventTime(), document.getDocId()), line.toString());
  }

  static DecisionLine of(DeadLetter letter) {
    ObjectNode line =
        line(
            letter.getDocId(),
            SourceName.of(letter.getSourceId(), letter.getSourceUri(), letter.getSourcePosition()),
            letter.getUrl(),
            letter.getSlice(),
            "dead_letter");
    line.put("rule", letter.getReason()).put("value", letter.getDetail()).putNull("threshold");
    line.putNull("duplicate_of").putNull("similarity").putNull("method");
    line.put("event_time", letter.getEventTime());
    return new DecisionLine(key(letter.getEventTime(), letter.getDocId()), line.toString());
  }

  private static ObjectNode line(CuratedDocument document, String decision) {
    return line(
        document.getDocId(),
        SourceName.of(
            document.getSourceId(), document.getSourceUri(), document.getSourcePosition()),
        document.getUrl(),
        document.getSlice(),
        decision);
  }

  private static ObjectNode line(
      String docId, String source, String url, String slice, String decision) {
    ObjectNode line = JSON.createObjectNode();
    line.put("doc_id", docId).put("source", source).put("url", url).put("slice", slice);
    return line.put("decision", decision);
  }

  private static String key(long eventTime, String docId) {
    return String.format(Locale.ROOT, "%020d%s", eventTime, docId);
  }
}
