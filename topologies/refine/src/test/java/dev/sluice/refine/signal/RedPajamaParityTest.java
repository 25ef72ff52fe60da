package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every RedPajama-V2 signal against the reference implementation's own output, bit for bit. */
class RedPajamaParityTest {

  @Test
  void everySignalEqualsTheReferenceOnEveryGoldenDocument() throws IOException {
    Path signals = SharedData.file("golden/rpv2-signals.jsonl.gz");
    Map<String, String> texts = JsonLines.goldenTexts();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (JsonNode golden : JsonLines.of(signals)) {
      String text = texts.get(golden.get("id").asText());
      Signals measured =
          SignalCatalogue.measure(Subjects.of(text, golden.get("language").asText()));
      compared += compare(golden, measured, text.codePointCount(0, text.length()), differences);
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isEqualTo(329 * 28);
  }

  @Test
  void theCatalogueHoldsEveryReferenceSignalButTheUrlBlacklist() throws IOException {
    JsonNode first = JsonLines.of(SharedData.file("golden/rpv2-signals.jsonl.gz")).get(0);
    TreeSet<String> published = new TreeSet<>();
    first.get("signals").fieldNames().forEachRemaining(published::add);
    published.remove("rps_doc_ut1_blacklist");
    TreeSet<String> ours = new TreeSet<>(SignalCatalogue.documentSignals());
    ours.addAll(SignalCatalogue.lineSignals());
    ours.removeIf(name -> !name.startsWith("rps_"));

    assertThat(ours).isEqualTo(published);
  }

  private static int compare(
      JsonNode golden, Signals measured, int length, List<String> differences) {
    int compared = 0;
    for (Map.Entry<String, JsonNode> signal : golden.get("signals").properties()) {
      String name = signal.getKey();
      if (name.equals("rps_doc_ut1_blacklist")) {
        continue;
      }
      List<SpanValue> expected = new ArrayList<>();
      for (JsonNode span : signal.getValue()) {
        Double value = span.get(2).isNull() ? null : span.get(2).doubleValue();
        expected.add(new SpanValue(span.get(0).asInt(), span.get(1).asInt(), value));
      }
      List<SpanValue> actual = measured.spans().get(name);
      if (actual == null && measured.document().containsKey(name)) {
        actual = List.of(new SpanValue(0, length, measured.document().get(name)));
      }
      if (!expected.equals(actual)) {
        differences.add(golden.get("id") + " " + name + ": " + expected + " but " + actual);
      }
      compared++;
    }
    return compared;
  }
}
