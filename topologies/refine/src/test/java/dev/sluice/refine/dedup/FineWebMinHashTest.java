package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signatures against datatrove 0.10.0's own, value by value. */
class FineWebMinHashTest {

  @Test
  void signaturesOfOwnTextsEqualDatatroves() throws IOException {
    int compared = 0;
    for (JsonNode golden : golden()) {
      if (golden.has("text")) {
        assertEqual(golden, golden.get("text").asText());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(4);
  }

  @Test
  void signaturesOfGoldenDocumentsEqualDatatroves() throws IOException {
    Map<String, String> texts = JsonLines.goldenTexts();
    int compared = 0;
    for (JsonNode golden : golden()) {
      if (golden.has("id")) {
        assertEqual(golden, texts.get(golden.get("id").asText()));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(4);
  }

  @Test
  void xxHash64EqualsTheVectorsOfItsAuthor() {
    byte[] text = "Nobody inspects the spammish repetition".getBytes(StandardCharsets.US_ASCII);

    assertThat(XxHash64.hash(text, 0, 0)).isEqualTo(0xEF46DB3751D8E999L);
    assertThat(XxHash64.hash(text, 0, text.length)).isEqualTo(0xFBCEA83C8A378BF1L);
  }

  private static void assertEqual(JsonNode golden, String text) {
    assertThat(SignatureFamily.DATATROVE.sign(new Document(text)))
        .isEqualTo(signature("fineweb-5w-112", golden.get("xxhash")));
    assertThat(SignatureFamily.FINE_WEB.sign(new Document(text)))
        .isEqualTo(signature("fineweb-5w-112-sha1", golden.get("sha1")));
  }

  private static Optional<Signature> signature(String family, JsonNode array) {
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asLong();
    }
    return values.length == 0 ? Optional.empty() : Optional.of(Signature.of(family, values));
  }

  private static List<JsonNode> golden() throws IOException {
    return JsonLines.of(FineWebMinHashTest.class, "datatrove-signatures.jsonl");
  }
}
