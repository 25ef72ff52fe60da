package dev.sluice.refine.signal.segment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalFamily;
import dev.sluice.refine.signal.SpanSignal;
import dev.sluice.refine.signal.SpanValue;
import dev.sluice.refine.signal.SpanValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the reference programs give for a document: Dolma 1.2.1's taggers, DCLM's filters on uniseg
 * 0.10.1. {@code fixture.jsonl} carries its texts (18F's blog, CC0; novels in the public domain;
 * lines of our own), {@code golden.jsonl.gz} the values for the golden documents.
 */
public record ReferenceValues(String text, JsonNode line) {
  public static List<ReferenceValues> fixture() throws IOException {
    List<ReferenceValues> values = new ArrayList<>();
    for (JsonNode line : JsonLines.of(ReferenceValues.class, "fixture.jsonl")) {
      values.add(new ReferenceValues(line.get("text").asText(), line));
    }
    return values;
  }

  /** The test is skipped without the golden documents. */
  public static List<ReferenceValues> golden() throws IOException {
    Map<String, String> texts = JsonLines.goldenTexts();
    List<ReferenceValues> values = new ArrayList<>();
    for (JsonNode line : JsonLines.of(ReferenceValues.class, "golden.jsonl.gz")) {
      values.add(new ReferenceValues(texts.get(line.get("id").asText()), line));
    }
    return values;
  }

  public Subject subject() {
    return new Subject(new Document(text), text, null, null, null);
  }

  /** One line for each value of a family that differs; values without a signal differ, too. */
  public List<String> differences(SignalFamily family) {
    Subject subject = subject();
    Map<String, Signal> signals = new HashMap<>();
    family.signals().forEach(signal -> signals.put(signal.definition().name(), signal));
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, JsonNode> expected : line.get("document").properties()) {
      if (expected.getKey().startsWith(family.name() + "_")) {
        double value = expected.getValue().isNull() ? Double.NaN : expected.getValue().asDouble();
        double actual =
            signals.get(expected.getKey()) instanceof DocumentSignal signal
                ? signal.measure(subject)
                : Double.NEGATIVE_INFINITY;
        if (Double.compare(value, actual) != 0) {
          differences.add(line.get("id") + " " + expected + " but " + actual);
        }
      }
    }
    for (Map.Entry<String, JsonNode> expected : line.get("spans").properties()) {
      if (signals.get(expected.getKey()) instanceof SpanSignal signal) {
        SpanValues.Builder spans = new SpanValues.Builder();
        signal.measure(subject, spans);
        if (!isEqual(spans.build(), expected.getValue())) {
          differences.add(line.get("id") + " " + expected);
        }
      }
    }
    return differences;
  }

  /** Spans are there in full, or as their number and a sum over their ends. */
  private static boolean isEqual(SpanValues actual, JsonNode expected) {
    if (expected.size() == 2 && expected.get(0).isInt()) {
      long sum = 0;
      for (SpanValue span : actual) {
        sum += 31L * span.charStart() + span.charEnd();
      }
      return actual.size() == expected.get(0).asInt() && sum == expected.get(1).asLong();
    }
    if (actual.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      if (actual.charStart(i) != expected.get(i).get(0).asInt()
          || actual.charEnd(i) != expected.get(i).get(1).asInt()) {
        return false;
      }
    }
    return true;
  }
}
