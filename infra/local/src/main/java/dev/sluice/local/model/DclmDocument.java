package dev.sluice.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A web document that people judged for DCLM; for tests only, so all of them are read. */
record DclmDocument(String text, boolean good) {
  static final String FILE = "quality_dclm/dclm_quality.jsonl.gz";

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<DclmDocument> all(Path file) throws IOException {
    List<DclmDocument> documents = new ArrayList<>();
    int number = 0;
    for (String line : BoundedText.of(file).split("\n")) {
      documents.add(parse(file + ":" + ++number, line));
    }
    return documents;
  }

  private static DclmDocument parse(String place, String line) {
    JsonNode document;
    try {
      document = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UnreadableSetException(place, "no JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode label = document.path("label");
    if (!document.path("text").isTextual() || !label.isInt() || (label.intValue() & ~1) != 0) {
      throw new UnreadableSetException(place, "must have a text and a label that is 0 or 1");
    }
    return new DclmDocument(document.get("text").textValue(), label.intValue() == 1);
  }
}
