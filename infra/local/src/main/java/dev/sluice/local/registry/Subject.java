package dev.sluice.local.registry;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The versions of a subject, in order, softly deleted ones included. */
final class Subject {
  private final NavigableMap<Integer, SchemaVersion> versions = new TreeMap<>();

  void put(SchemaVersion version) {
    versions.put(version.version(), version);
  }

  void remove(int version) {
    versions.remove(version);
  }

  void deleteUpTo(int version) {
    versions.headMap(version, true).replaceAll((number, v) -> v.softlyDeleted());
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  /**
   * @param withDeleted softly deleted ones too
   */
  List<SchemaVersion> versions(boolean withDeleted) {
    return versions.values().stream().filter(v -> withDeleted || !v.deleted()).toList();
  }

  Optional<SchemaVersion> version(int number, boolean withDeleted) {
    return Optional.ofNullable(versions.get(number)).filter(v -> withDeleted || !v.deleted());
  }

  Optional<SchemaVersion> latest(boolean withDeleted) {
    return versions.descendingMap().values().stream()
        .filter(v -> withDeleted || !v.deleted())
        .findFirst();
  }

  Optional<SchemaVersion> holding(String schema, boolean withDeleted) {
    return versions.descendingMap().values().stream()
        .filter(v -> (withDeleted || !v.deleted()) && v.schema().equals(schema))
        .findFirst();
  }

  /** A number is not given again while a softly deleted version has it. */
  int nextVersion() {
    return versions.isEmpty() ? 1 : versions.lastKey() + 1;
  }
}
