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

/** Which documents of a curated topic were retracted, and which requests ask for it. */
final class Retractions {
  private Retractions() {}

  /** By doc_id; the topic is not read where nothing can have been retracted. */
  static Map<String, Retraction> read(TopicScan scan, Output output) {
    Map<String, Retraction> retractions = new HashMap<>();
    if (output.recipe().dedup().retracts() || hasTakedowns(scan)) {
      WrittenRetraction.of(scan, output.name())
          .forEach((docId, written) -> retractions.put(docId, written.retraction()));
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
