package dev.sluice.local.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the log says: subjects, ids, compatibility and modes. It changes only by {@link #apply}. Not
 * thread-safe.
 */
final class Catalog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final NavigableMap<String, Subject> subjects = new TreeMap<>();
  private final Map<Integer, String> schemaById = new HashMap<>();
  private final Map<String, Integer> idBySchema = new HashMap<>();
  private final Map<String, CompatibilityLevel> levelBySubject = new HashMap<>();
  private final Map<String, Mode> modeBySubject = new HashMap<>();
  private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD_TRANSITIVE;
  private Mode globalMode = Mode.READWRITE;
  private int maxId;

  /**
   * Takes one record of the log, in the log's order.
   *
   * @throws IllegalStateException if the record is none of a registry
   */
  void apply(byte[] keyBytes, byte[] valueBytes) {
    JsonNode key = read(keyBytes);
    JsonNode value = valueBytes == null ? null : read(valueBytes);
    String subject = key.path("subject").isTextual() ? key.path("subject").textValue() : null;
    switch (key.path("keytype").asText()) {
      case "SCHEMA" -> applyVersion(subject, key.path("version").asInt(), value);
      case "DELETE_SUBJECT" -> applyDeletion(subject, value);
      case "CONFIG" ->
          applyLevel(
              subject,
              value == null
                  ? null
                  : CompatibilityLevel.of(value.path("compatibilityLevel").textValue()));
      case "MODE" ->
          applyMode(subject, value == null ? null : Mode.of(value.path("mode").textValue()));
      case "NOOP" -> {}
      default -> throw new IllegalStateException("record of an unknown kind in the log: " + key);
    }
  }

  private void applyVersion(String subject, int version, JsonNode value) {
    if (value == null) {
      Subject held = subjects.get(subject);
      if (held != null) {
        Optional<SchemaVersion> gone = held.version(version, true);
        held.remove(version);
        if (held.isEmpty()) {
          subjects.remove(subject);
        }
        gone.ifPresent(v -> forgetUnused(v.id()));
      }
      return;
    }
    SchemaVersion added =
        new SchemaVersion(
            subject,
            version,
            value.path("id").intValue(),
            value.path("schema").textValue(),
            value.path("deleted").booleanValue());
    subjects.computeIfAbsent(subject, unused -> new Subject()).put(added);
    schemaById.put(added.id(), added.schema());
    idBySchema.putIfAbsent(added.schema(), added.id());
    maxId = Math.max(maxId, added.id());
  }

  private void applyDeletion(String subject, JsonNode value) {
    Subject held = subjects.get(subject);
    if (held != null && value != null) {
      held.deleteUpTo(value.path("version").asInt());
    }
  }

  private void applyLevel(String subject, CompatibilityLevel level) {
    if (subject == null) {
      globalLevel = level == null ? CompatibilityLevel.BACKWARD_TRANSITIVE : level;
    } else if (level == null) {
      levelBySubject.remove(subject);
    } else {
      levelBySubject.put(subject, level);
    }
  }

  private void applyMode(String subject, Mode mode) {
    if (subject == null) {
      globalMode = mode == null ? Mode.READWRITE : mode;
    } else if (mode == null) {
      modeBySubject.remove(subject);
    } else {
      modeBySubject.put(subject, mode);
    }
  }

  private void forgetUnused(int id) {
    boolean used =
        subjects.values().stream()
            .flatMap(s -> s.versions(true).stream())
            .anyMatch(v -> v.id() == id);
    if (!used) {
      idBySchema.remove(schemaById.remove(id), id);
    }
  }

  Optional<Subject> subject(String name) {
    return Optional.ofNullable(subjects.get(name));
  }

  /** All subjects by name, those included of which every version is softly deleted. */
  NavigableMap<String, Subject> subjects() {
    return subjects;
  }

  Optional<String> schema(int id) {
    return Optional.ofNullable(schemaById.get(id));
  }

  Optional<Integer> idOf(String schema) {
    return Optional.ofNullable(idBySchema.get(schema));
  }

  /** Every version of every subject that has this id. */
  List<SchemaVersion> versionsOf(int id, boolean withDeleted) {
    return subjects.values().stream()
        .flatMap(s -> s.versions(withDeleted).stream())
        .filter(v -> v.id() == id)
        .toList();
  }

  int maxId() {
    return maxId;
  }

  CompatibilityLevel globalLevel() {
    return globalLevel;
  }

  Optional<CompatibilityLevel> level(String subject) {
    return Optional.ofNullable(levelBySubject.get(subject));
  }

  Mode globalMode() {
    return globalMode;
  }

  Optional<Mode> mode(String subject) {
    return Optional.ofNullable(modeBySubject.get(subject));
  }

  private static JsonNode read(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("unreadable record in the log", e);
    }
  }
}
