package dev.sluice.refine.signal.pii;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PiiSignalsTest {

  @Test
  void eachTypeAndAllTogetherAreCounted() {
    String text = "a@work.example.net, b@work.example.net on 8.8.8.8";
    Subject subject = new Subject(new Document(text), text, null, null, null);
    Map<String, Double> values = new TreeMap<>();
    PiiSignals.family()
        .signals()
        .forEach(it -> values.put(it.definition().name(), ((DocumentSignal) it).measure(subject)));

    assertThat(values)
        .containsEntry("pii_email", 2.0)
        .containsEntry("pii_ip", 1.0)
        .containsEntry("pii_phone", 0.0)
        .containsEntry("pii_count", 3.0)
        .containsEntry("pii_dolma_email", 2.0)
        .containsEntry("pii_dolma_ip", 1.0)
        .containsEntry("pii_dolma_phone", 0.0)
        .containsEntry("pii_dolma_count", 3.0)
        .hasSize(13);
  }
}
