package dev.sluice.local.report;

import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;

/**
 * A retraction in a curated topic.
 *
 * @param writtenAt milliseconds since 1970, by the clock of who wrote it
 */
public record WrittenRetraction(Retraction retraction, long writtenAt) {

  /**
   * By doc_id. Retractions stand behind their documents, so they are read before anything is told
   * of these; a document has one at most.
   *
   * @param output suffix of the curated topic
   */
  public static Map<String, WrittenRetraction> of(TopicScan scan, String output) {
    Map<String, WrittenRetraction> retractions = new HashMap<>();
    scan.read(
        Topics.curated(output),
        record -> {
          Header header = record.headers().lastHeader(Retraction.HEADER);
          if (record.value() == null && record.key() != null && header != null) {
            retractions.putIfAbsent(
                new String(record.key(), StandardCharsets.UTF_8),
                new WrittenRetraction(Retraction.fromBytes(header.value()), record.timestamp()));
          }
        });
    return retractions;
  }
}
