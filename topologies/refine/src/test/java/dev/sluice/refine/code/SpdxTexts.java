package dev.sluice.refine.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** The texts of the SPDX licence list, by id; a test that wants them is skipped without them. */
final class SpdxTexts {
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final Map<String, Set<String>> sameText = new HashMap<>();

  SpdxTexts() {
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(SharedData.file("data/neardup_licences/spdx-full.json.gz")))) {
      for (Map.Entry<String, JsonNode> entry : new ObjectMapper().readTree(in).properties()) {
        texts.put(entry.getKey(), entry.getValue().get("licenseText").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.forEach(
        (id, text) -> sameText.computeIfAbsent(words(text), key -> new TreeSet<>()).add(id));
  }

  SortedMap<String, String> byId() {
    return texts;
  }

  /** Ids whose texts have the same words in the same order, statements of copyright apart. */
  Set<String> sameAs(String id) {
    return sameText.get(words(texts.get(id)));
  }

  private static String words(String text) {
    Document document = new Document(text);
    return Arrays.toString(LicenseWords.of(document, 0, document.length()));
  }
}
