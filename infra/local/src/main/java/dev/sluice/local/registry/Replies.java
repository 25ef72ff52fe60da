package dev.sluice.local.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shapes that several routes answer with. */
final class Replies {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Confluent's prefix of all subjects in all contexts; here there is one context. */
  private static final String ALL_CONTEXTS = ":*:";

  private Replies() {}

  static Map<String, Object> version(SchemaVersion v) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("subject", v.subject());
    reply.put("version", v.version());
    reply.put("id", v.id());
    reply.put("schema", v.schema());
    return reply;
  }

  /** The schema itself, not as a string within JSON. */
  static JsonNode schema(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("schema in the catalogue is not JSON", e);
    }
  }

  static String prefix(Request request) {
    String prefix = request.query().getOrDefault("subjectPrefix", "");
    return prefix.startsWith(ALL_CONTEXTS) ? prefix.substring(ALL_CONTEXTS.length()) : prefix;
  }
}
