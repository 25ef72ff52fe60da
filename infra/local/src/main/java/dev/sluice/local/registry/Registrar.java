package dev.sluice.local.registry;

import static dev.sluice.local.registry.RegistryError.noSubject;
import static dev.sluice.local.registry.RegistryError.noVersion;

import java.util.List;
import java.util.Optional;

/**
 * Registers, finds and compares versions, with the errors Confluent's registry has for each case.
 */
final class Registrar {
  private final Catalog catalog;
  private final SchemaLog log;
  private final Settings settings;

  Registrar(Catalog catalog, SchemaLog log, Settings settings) {
    this.catalog = catalog;
    this.log = log;
    this.settings = settings;
  }

  /**
   * Registers a schema under a subject, unless a version of it has it.
   *
   * @return the schema's id
   */
  int register(String name, SchemaRequest request) {
    Optional<Subject> subject = catalog.subject(name);
    Optional<SchemaVersion> held = subject.flatMap(s -> s.holding(request.text(), false));
    if (held.isPresent() && (request.id() <= 0 || request.id() == held.get().id())) {
      return held.get().id();
    }
    settings.checkWritable(name);
    Mode mode = settings.modeOf(name);
    if (mode != Mode.IMPORT) {
      if (request.id() > 0) {
        throw new RegistryError(
            RegistryError.NOT_PERMITTED, "Subject " + name + " is not in import mode");
      }
      checkCompatible(name, request);
    }
    int id = idFor(request);
    int version = request.version();
    if (mode != Mode.IMPORT || version <= 0) {
      version = subject.map(Subject::nextVersion).orElse(1);
    }
    log.append(LogRecord.version(new SchemaVersion(name, version, id, request.text(), false)));
    return id;
  }

  private int idFor(SchemaRequest request) {
    if (request.id() > 0) {
      catalog
          .schema(request.id())
          .filter(other -> !other.equals(request.text()))
          .ifPresent(
              other -> {
                throw new RegistryError(
                    RegistryError.NOT_PERMITTED,
                    "Overwrite new schema with id " + request.id() + " is not permitted.");
              });
      return request.id();
    }
    return catalog.idOf(request.text()).orElse(catalog.maxId() + 1);
  }

  private void checkCompatible(String name, SchemaRequest request) {
    List<String> obstacles = obstacles(name, request);
    if (!obstacles.isEmpty()) {
      throw new RegistryError(
          RegistryError.INCOMPATIBLE,
          "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: %s"
              .formatted(name, obstacles));
    }
  }

  /** Against the earlier versions that the subject's level counts. */
  List<String> obstacles(String name, SchemaRequest request) {
    List<SchemaVersion> earlier =
        catalog.subject(name).map(s -> s.versions(false)).orElse(List.of());
    return CompatibilityCheck.obstacles(settings.levelOf(name), request.schema(), earlier);
  }

  /** Against one version; a subject without versions accepts anything as its latest. */
  List<String> obstacles(String name, VersionNumber number, SchemaRequest request) {
    Optional<SchemaVersion> version = catalog.subject(name).flatMap(s -> pick(s, number, false));
    if (version.isEmpty() && !number.latest()) {
      throw noVersion(number.number());
    }
    return CompatibilityCheck.obstacles(
        settings.levelOf(name), request.schema(), version.stream().toList());
  }

  /** The version of a subject that has this schema. */
  SchemaVersion lookUp(String name, SchemaRequest request, boolean withDeleted) {
    return subject(name, withDeleted)
        .holding(request.text(), withDeleted)
        .orElseThrow(() -> new RegistryError(RegistryError.SCHEMA_NOT_FOUND, "Schema not found"));
  }

  List<SchemaVersion> versions(String name, boolean withDeleted) {
    return subject(name, withDeleted).versions(withDeleted);
  }

  SchemaVersion version(String name, VersionNumber number, boolean withDeleted) {
    return pick(subject(name, withDeleted), number, withDeleted)
        .orElseThrow(() -> noVersion(number.latest() ? "latest" : number.number()));
  }

  private Subject subject(String name, boolean withDeleted) {
    return catalog
        .subject(name)
        .filter(s -> s.latest(withDeleted).isPresent())
        .orElseThrow(() -> noSubject(name));
  }

  private static Optional<SchemaVersion> pick(
      Subject subject, VersionNumber number, boolean withDeleted) {
    return number.latest()
        ? subject.latest(withDeleted)
        : subject.version(number.number(), withDeleted);
  }
}
