package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Signatures against datatrove 0.10.0's own, value by value. */
class FineWebMinHashTest {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    Path documents = SharedData.file("golden/documents.jsonl.gz");
    Map<String, String> texts = new HashMap<>();
    for (String line : lines(new GZIPInputStream(Files.newInputStream(documents)))) {
      JsonNode document = JSON.readTree(line);
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
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
    List<JsonNode> golden = new ArrayList<>();
    for (String line :
        lines(FineWebMinHashTest.class.getResourceAsStream("datatrove-signatures.jsonl"))) {
      golden.add(JSON.readTree(line));
    }
    return golden;
  }

  private static List<String> lines(InputStream stream) throws IOException {
    try (InputStream bytes = stream;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
