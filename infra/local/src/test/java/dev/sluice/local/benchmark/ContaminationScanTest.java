package dev.sluice.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.decontaminate.Benchmark;
import dev.sluice.refine.decontaminate.ContaminationIndex;
import dev.sluice.refine.decontaminate.Criteria;
import dev.sluice.refine.decontaminate.Method;
import dev.sluice.refine.decontaminate.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContaminationScanTest {
  private static final String PASSAGE =
      "Seven grey herons wait at the edge of a pond while two frogs count them.";

  @Test
  void eachDocumentAndBenchmarkIsALineWithThePassageAndItsPlace() throws Exception {
    ContaminationIndex index =
        ContaminationIndex.of(
            Criteria.of(Method.GPT3),
            List.of(new Benchmark("ponds", List.of(new Passage("p1", PASSAGE, "")))));
    List<String> lines = new ArrayList<>();
    ContaminationScan scan = new ContaminationScan(index, lines::add);

    assertThat(scan.scan("clean", "Nothing of the kind.")).isEmpty();
    assertThat(scan.scan("dirty", "\ud83d\ude00 He wrote: " + PASSAGE + " And left."))
        .isEqualTo("ponds");

    assertThat(lines).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(lines.get(0));
    assertThat(line.path("doc_id").asText()).isEqualTo("dirty");
    assertThat(line.path("passage_id").asText()).isEqualTo("p1");
    assertThat(line.path("span").asText()).isEqualTo(PASSAGE);
    assertThat(line.path("char_start").asInt()).isEqualTo(12);
    assertThat(scan.summary()).isEqualTo("1 of 2 documents hold passages; by benchmark: {ponds=1}");
  }
}
