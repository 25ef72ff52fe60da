package dev.sluice.local.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change, with the key and value that Confluent's registry writes for it. Keys are compared byte
 * by byte when the topic is compacted, so the order of their fields is part of the format.
 *
 * @param value null removes what the key names
 */
record LogRecord(String key, String value) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static LogRecord version(SchemaVersion v) {
    ObjectNode value =
        object()
            .put("subject", v.subject())
            .put("version", v.version())
            .put("id", v.id())
            .put("schema", v.schema())
            .put("deleted", v.deleted());
    return new LogRecord(versionKey(v), json(value));
  }

  static LogRecord versionGone(SchemaVersion v) {
    return new LogRecord(versionKey(v), null);
  }

  /** All versions of the subject up to this one are softly deleted. */
  static LogRecord subjectDeleted(String subject, int version) {
    return new LogRecord(
        key("DELETE_SUBJECT", subject),
        json(object().put("subject", subject).put("version", version)));
  }

  static LogRecord compatibility(String subject, CompatibilityLevel level) {
    return new LogRecord(
        key("CONFIG", subject), json(object().put("compatibilityLevel", level.name())));
  }

  static LogRecord compatibilityGone(String subject) {
    return new LogRecord(key("CONFIG", subject), null);
  }

  static LogRecord mode(String subject, Mode mode) {
    return new LogRecord(key("MODE", subject), json(object().put("mode", mode.name())));
  }

  static LogRecord modeGone(String subject) {
    return new LogRecord(key("MODE", subject), null);
  }

  private static String versionKey(SchemaVersion v) {
    return json(
        object()
            .put("keytype", "SCHEMA")
            .put("subject", v.subject())
            .put("version", v.version())
            .put("magic", 1));
  }

  private static String key(String type, String subject) {
    return json(object().put("keytype", type).put("subject", subject).put("magic", 0));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String json(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
