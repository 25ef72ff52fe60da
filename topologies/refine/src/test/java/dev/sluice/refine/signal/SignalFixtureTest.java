package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small texts full of traps. The expected values come from a second implementation, in Python with
 * {@code re}, {@code regex} and {@code unicodedata}, that shares no code with this one.
 */
class SignalFixtureTest {

  static Stream<Arguments> documents() throws IOException {
    return JsonLines.of(SignalFixtureTest.class, "fixture.jsonl").stream()
        .map(document -> Arguments.of(document.get("name").asText(), document));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void everySignalHasTheExpectedValue(String name, JsonNode expected) {
    Signals measured =
        SignalCatalogue.measure(
            Subjects.of(expected.get("text").asText(), expected.get("language").asText()));

    assertThat(measured.document()).containsAllEntriesOf(documentValues(expected.get("document")));
    assertThat(measured.spans()).containsAllEntriesOf(spanValues(expected.get("spans")));
  }

  private static SortedMap<String, Double> documentValues(JsonNode expected) {
    SortedMap<String, Double> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> signal : expected.properties()) {
      values.put(signal.getKey(), number(signal.getValue()));
    }
    return values;
  }

  private static SortedMap<String, List<SpanValue>> spanValues(JsonNode expected) {
    SortedMap<String, List<SpanValue>> spans = new TreeMap<>();
    for (Map.Entry<String, JsonNode> signal : expected.properties()) {
      List<SpanValue> values = new ArrayList<>();
      for (JsonNode span : signal.getValue()) {
        values.add(new SpanValue(span.get(0).asInt(), span.get(1).asInt(), number(span.get(2))));
      }
      spans.put(signal.getKey(), values);
    }
    return spans;
  }

  private static Double number(JsonNode value) {
    return value.isNull() ? null : (Double) value.doubleValue();
  }
}
