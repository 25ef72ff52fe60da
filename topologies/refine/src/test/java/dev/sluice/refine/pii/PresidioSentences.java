package dev.sluice.refine.pii;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** The synthetic sentences of presidio-research, with the types that we look for too. */
record PresidioSentences(List<Sentence> sentences) {
  private static final Map<String, PiiType> TYPES =
      Map.of(
          "EMAIL_ADDRESS", PiiType.EMAIL,
          "PHONE_NUMBER", PiiType.PHONE,
          "CREDIT_CARD", PiiType.CARD,
          "IBAN_CODE", PiiType.IBAN,
          "IP_ADDRESS", PiiType.IP,
          "US_SSN", PiiType.SSN);

  /** A text and what is labelled in it. */
  record Sentence(String text, List<PiiSpan> labels) {}

  static PresidioSentences read(String entry) {
    Path archive = SharedData.file("data/pii_presidio/presidio_synth.zip");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      JsonNode json = new ObjectMapper().readTree(zip.getInputStream(zip.getEntry(entry)));
      List<Sentence> sentences = new ArrayList<>();
      for (JsonNode sentence : json) {
        sentences.add(new Sentence(sentence.get("full_text").asText(), labels(sentence)));
      }
      return new PresidioSentences(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PiiSpan> labels(JsonNode sentence) {
    List<PiiSpan> labels = new ArrayList<>();
    for (JsonNode span : sentence.get("spans")) {
      PiiType type = TYPES.get(span.get("entity_type").asText());
      if (type != null) {
        int start = span.get("start_position").asInt();
        labels.add(new PiiSpan(type, start, span.get("end_position").asInt()));
      }
    }
    return labels;
  }
}
