package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sink.log.AddedShard;
import dev.sluice.sink.log.CommitEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Law 1, counted twice: by the report from the topics, and here from the files. */
final class Conservation {
  private Conservation() {}

  static void check(Results results) throws IOException {
    assertThat(results.report().path("conservation_gap").asLong()).isZero();
    assertThat(results.report().path("late").asLong()).isZero();
    assertThat(results.count("ingested"))
        .isEqualTo(
            results.count("curated") + results.count("rejected") + results.count("dead_letter"));

    Map<String, Long> decisions = new HashMap<>();
    for (JsonNode line : results.decisions()) {
      decisions.merge(line.path("decision").asText(), 1L, Long::sum);
    }
    for (String decision : List.of("curated", "rejected", "dead_letter")) {
      assertThat(decisions.getOrDefault(decision, 0L))
          .as(decision)
          .isEqualTo(results.count(decision));
    }
    assertThat(results.curated()).hasSize((int) results.count("curated"));

    long inShards = 0;
    for (List<CommitEntry> entries : results.log().values()) {
      for (CommitEntry entry : entries) {
        inShards += entry.adds().stream().mapToLong(AddedShard::documents).sum();
      }
    }
    assertThat(inShards).as("documents in shards").isEqualTo(results.count("curated"));
  }
}
