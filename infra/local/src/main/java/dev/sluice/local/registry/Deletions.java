package dev.sluice.local.registry;

import static dev.sluice.local.registry.RegistryError.noSubject;
import static dev.sluice.local.registry.RegistryError.noVersion;

import java.util.List;

/**
 * Deletes in two steps: softly, which hides a version and can be undone by registering again, then
 * permanently. A schema whose last version is gone permanently is no longer found by its id, and
 * records written with it can no longer be read.
 */
final class Deletions {
  private final Catalog catalog;
  private final SchemaLog log;
  private final Settings settings;

  Deletions(Catalog catalog, SchemaLog log, Settings settings) {
    this.catalog = catalog;
    this.log = log;
    this.settings = settings;
  }

  /** Returns the versions deleted. */
  List<Integer> deleteSubject(String name, boolean permanent) {
    settings.checkWritable(name);
    Subject subject = catalog.subject(name).orElseThrow(() -> noSubject(name));
    List<SchemaVersion> live = subject.versions(false);
    if (permanent) {
      if (!live.isEmpty()) {
        throw new RegistryError(
            RegistryError.SUBJECT_NOT_SOFT_DELETED,
            "Subject '%s' was not deleted first before being permanently deleted".formatted(name));
      }
      List<SchemaVersion> gone = subject.versions(true);
      gone.forEach(v -> log.append(LogRecord.versionGone(v)));
      return numbers(gone);
    }
    if (live.isEmpty()) {
      throw new RegistryError(
          RegistryError.SUBJECT_SOFT_DELETED,
          "Subject '%s' was soft deleted. Set permanent=true to delete permanently"
              .formatted(name));
    }
    log.append(LogRecord.subjectDeleted(name, live.get(live.size() - 1).version()));
    catalog.level(name).ifPresent(l -> log.append(LogRecord.compatibilityGone(name)));
    catalog.mode(name).ifPresent(m -> log.append(LogRecord.modeGone(name)));
    return numbers(live);
  }

  /** Returns the version deleted. */
  int deleteVersion(String name, VersionNumber number, boolean permanent) {
    settings.checkWritable(name);
    Subject subject =
        catalog
            .subject(name)
            .filter(s -> s.latest(permanent).isPresent() || !number.latest())
            .orElseThrow(() -> noSubject(name));
    SchemaVersion version =
        (number.latest() ? subject.latest(permanent) : subject.version(number.number(), true))
            .orElseThrow(() -> noVersion(number.number()));
    if (permanent && !version.deleted()) {
      throw new RegistryError(
          RegistryError.VERSION_NOT_SOFT_DELETED,
          "Subject '%s' Version %d was not deleted first before being permanently deleted"
              .formatted(name, version.version()));
    }
    if (!permanent && version.deleted()) {
      throw new RegistryError(
          RegistryError.VERSION_SOFT_DELETED,
          "Subject '%s' Version %d was soft deleted. Set permanent=true to delete permanently"
              .formatted(name, version.version()));
    }
    log.append(
        permanent ? LogRecord.versionGone(version) : LogRecord.version(version.softlyDeleted()));
    return version.version();
  }

  private static List<Integer> numbers(List<SchemaVersion> versions) {
    return versions.stream().map(SchemaVersion::version).toList();
  }
}
