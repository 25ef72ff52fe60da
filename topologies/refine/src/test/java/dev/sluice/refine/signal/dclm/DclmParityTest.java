package dev.sluice.refine.signal.dclm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.edit.TextEdits;
import dev.sluice.refine.signal.segment.ReferenceValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every signal, and the edited text, against DCLM's filters, bit for bit. */
class DclmParityTest {

  @Test
  void everySignalAndEditedTextEqualsTheReferenceOnTheFixture() throws IOException {
    List<String> differences = new ArrayList<>();
    for (ReferenceValues reference : ReferenceValues.fixture()) {
      differences.addAll(reference.differences(DclmSignals.family()));
      JsonNode expected = reference.line().get("line_edited");
      if (!edited(reference.text()).equals(expected.isNull() ? "" : expected.asText())) {
        differences.add(reference.line().get("id") + ": " + edited(reference.text()));
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everySignalAndEditedTextEqualsTheReferenceOnEveryGoldenDocument() throws Exception {
    List<String> differences = new ArrayList<>();
    for (ReferenceValues reference : ReferenceValues.golden()) {
      differences.addAll(reference.differences(DclmSignals.family()));
      JsonNode expected = reference.line().get("line_edited");
      String edited = edited(reference.text());
      if (expected.isNull() ? !edited.isEmpty() : !sha256(edited).equals(expected.asText())) {
        differences.add(reference.line().get("id") + " is edited in another way");
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void newlinesBeyondTwoAreDeleted() {
    String text = "\n\n\na\n\n\n\nb\n\nc\nd\n\n\n";

    assertThat(TextEdits.of(NewlineRuns.edits(new Document(text), 2)).applyTo(text))
        .isEqualTo("\n\na\n\nb\n\nc\nd\n\n");
  }

  private static String edited(String text) {
    return TextEdits.of(new Document(text).view(DclmLineEdits.VIEW).edits()).applyTo(text);
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
