package dev.sluice.local.registry;

import java.util.List;
import java.util.Map;

/** {@code /subjects} and below. */
final class SubjectRoutes {
  private final Catalog catalog;
  private final Registrar registrar;
  private final Deletions deletions;

  SubjectRoutes(Catalog catalog, Registrar registrar, Deletions deletions) {
    this.catalog = catalog;
    this.registrar = registrar;
    this.deletions = deletions;
  }

  void addTo(Router router) {
    router
        .on("GET", "/subjects", this::list)
        .on("POST", "/subjects/{subject}", this::lookUp)
        .on("DELETE", "/subjects/{subject}", this::deleteSubject)
        .on("GET", "/subjects/{subject}/versions", this::versions)
        .on("POST", "/subjects/{subject}/versions", this::register)
        .on("GET", "/subjects/{subject}/versions/{version}", r -> Replies.version(version(r)))
        .on("DELETE", "/subjects/{subject}/versions/{version}", this::deleteVersion)
        .on(
            "GET",
            "/subjects/{subject}/versions/{version}/schema",
            r -> Replies.schema(version(r).schema()))
        .on("GET", "/subjects/{subject}/versions/{version}/referencedby", this::referencedBy);
  }

  private Object list(Request request) {
    boolean deletedOnly = request.flag("deletedOnly");
    boolean deleted = deletedOnly || request.flag("deleted");
    String prefix = Replies.prefix(request);
    return catalog.subjects().entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .filter(e -> e.getValue().latest(deleted).isPresent())
        .filter(e -> !deletedOnly || e.getValue().latest(false).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Object lookUp(Request request) {
    return Replies.version(
        registrar.lookUp(request.subject(), request.schema(), request.flag("deleted")));
  }

  private Object register(Request request) {
    return Map.of("id", registrar.register(request.subject(), request.schema()));
  }

  private Object versions(Request request) {
    boolean deletedOnly = request.flag("deletedOnly");
    return registrar.versions(request.subject(), deletedOnly || request.flag("deleted")).stream()
        .filter(v -> !deletedOnly || v.deleted())
        .map(SchemaVersion::version)
        .toList();
  }

  private SchemaVersion version(Request request) {
    return registrar.version(request.subject(), request.version(), request.flag("deleted"));
  }

  /** References are not served, so nothing refers to anything. */
  private Object referencedBy(Request request) {
    version(request);
    return List.of();
  }

  private Object deleteSubject(Request request) {
    return deletions.deleteSubject(request.subject(), request.flag("permanent"));
  }

  private Object deleteVersion(Request request) {
    return deletions.deleteVersion(request.subject(), request.version(), request.flag("permanent"));
  }
}
