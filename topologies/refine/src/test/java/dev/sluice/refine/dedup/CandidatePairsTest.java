package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who meets whom among 5,000 documents, against the originals' own signatures and bands. The lists
 * were made by {@code tests/benchmarks/candidate_pairs.py}.
 */
class CandidatePairsTest {
  private static final List<String> TEXTS = new ArrayList<>();
  private static final Map<String, JsonNode> ORIGINALS = new HashMap<>();
  private static final Map<SignatureFamily, List<Signature>> SIGNATURES = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (JsonNode line : JsonLines.of(SharedData.file("golden/dedup5k.jsonl.gz"))) {
      TEXTS.add(line.get("text").asText());
    }
    for (JsonNode line : JsonLines.of(CandidatePairsTest.class, "candidate-pairs.jsonl.gz")) {
      ORIGINALS.put(line.get("original").asText(), line);
    }
    for (SignatureFamily family :
        List.of(SignatureFamily.RED_PAJAMA_V2, SignatureFamily.DATATROVE)) {
      SIGNATURES.put(
          family,
          TEXTS.stream().map(text -> family.sign(new Document(text)).orElse(null)).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "signature_sim0.7, 14, 9, 4037",
    "signature_sim0.8, 9, 13, 1663",
    "signature_sim0.9, 5, 25, 860",
    "signature_sim1.0, 1, 128, 324"
  })
  void pairsOfEachThresholdAreRedPajamas(String original, int bands, int rows, int pairs) {
    JsonNode golden = ORIGINALS.get(original);
    Banding banding = new Banding(bands, rows);

    assertThat(golden.get("bands").asInt()).isEqualTo(bands);
    assertThat(golden.get("rows").asInt()).isEqualTo(rows);
    assertThat(pairs(SignatureFamily.RED_PAJAMA_V2, banding))
        .hasSize(pairs)
        .isEqualTo(pairs(golden.get("pairs")));
  }

  @Test
  void pairsAreDatatroves() {
    assertThat(pairs(SignatureFamily.DATATROVE, Banding.FINE_WEB))
        .hasSize(7_667)
        .isEqualTo(pairs(ORIGINALS.get("datatrove").get("pairs")));
  }

  @Test
  void clustersAndTheirSurvivorsAreDatatroves() {
    CandidateClusters clusters = new CandidateClusters();
    clusters.linkBands(Banding.FINE_WEB, SIGNATURES.get(SignatureFamily.DATATROVE));
    Map<Integer, List<Integer>> bySurvivor = clusters.bySurvivor();
    JsonNode golden = ORIGINALS.get("datatrove");

    Collection<Integer> removed = new TreeSet<>();
    bySurvivor.forEach(
        (survivor, cluster) ->
            cluster.stream().filter(it -> !it.equals(survivor)).forEach(removed::add));
    assertThat(removed).hasSize(772).containsExactlyElementsOf(numbers(golden.get("removed")));

    List<List<Integer>> expected = new ArrayList<>();
    golden.get("clusters").forEach(it -> expected.add(numbers(it)));
    assertThat(bySurvivor.values()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(bySurvivor.values().stream().mapToInt(it -> it.size() * (it.size() - 1) / 2).sum())
        .isEqualTo(10_452);
  }

  /** As numbers: earlier times 10,000 plus later. */
  private static Set<Integer> pairs(JsonNode list) {
    Set<Integer> pairs = new TreeSet<>();
    list.forEach(it -> pairs.add(it.get(0).asInt() * 10_000 + it.get(1).asInt()));
    return pairs;
  }

  private static Set<Integer> pairs(SignatureFamily family, Banding banding) {
    Map<Long, List<Integer>> buckets = new HashMap<>();
    Set<Integer> pairs = new TreeSet<>();
    List<Signature> signatures = SIGNATURES.get(family);
    for (int later = 0; later < signatures.size(); later++) {
      if (signatures.get(later) != null) {
        for (long key : banding.bucketKeys(signatures.get(later))) {
          List<Integer> bucket = buckets.computeIfAbsent(key, any -> new ArrayList<>());
          for (int earlier : bucket) {
            pairs.add(earlier * 10_000 + later);
          }
          bucket.add(later);
        }
      }
    }
    return pairs;
  }

  private static List<Integer> numbers(JsonNode list) {
    List<Integer> numbers = new ArrayList<>();
    list.forEach(it -> numbers.add(it.asInt()));
    return numbers;
  }
}
