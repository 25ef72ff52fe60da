package dev.sluice.local.report;

import dev.sluice.local.stack.Output;
import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.header.Header;

/** Which documents of a curated topic were retracted, and which requests ask for it. */
final class Retractions {
  private Retractions() {}

  /**
   * Retractions by doc_id. They stand behind their documents, so this reads the topic before
   * anything is told of them; not at all where nothing can have been retracted.
   */
  static Map<String, Retraction> read(TopicScan scan, Output output) {
    Map<String, Retraction> retractions = new HashMap<>();
    if (output.recipe().dedup().retracts() || hasTakedowns(scan)) {
      scan.read(
          Topics.curated(output.name()),
          record -> {
            Header header = record.headers().lastHeader(Retraction.HEADER);
            if (record.value() == null && record.key() != null && header != null) {
              retractions.putIfAbsent(
                  new String(record.key(), StandardCharsets.UTF_8),
                  Retraction.fromBytes(header.value()));
            }
          });
    }
    return retractions;
  }

  private static boolean hasTakedowns(TopicScan scan) {
    AtomicBoolean takedowns = new AtomicBoolean();
    scan.read(Topics.TAKEDOWN, record -> takedowns.set(true));
    return takedowns.get();
  }

  /** Ids of the takedowns that stand. */
  static SortedSet<String> standing(TopicScan scan) {
    SortedSet<String> standing = new TreeSet<>();
    scan.read(
        Topics.TAKEDOWN,
        record -> {
          if (record.key() != null) {
            String id = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
              standing.remove(id);
            } else {
              standing.add(id);
            }
          }
        });
    return standing;
  }
}
