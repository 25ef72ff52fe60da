package dev.sluice.local.registry;

import static dev.sluice.local.registry.RegistryError.noSchema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /schemas}: schemas by id, and all of them. */
final class SchemaRoutes {
  private final Catalog catalog;

  SchemaRoutes(Catalog catalog) {
    this.catalog = catalog;
  }

  void addTo(Router router) {
    router
        .on("GET", "/", r -> Map.of())
        .on("GET", "/contexts", r -> List.of("."))
        .on("GET", "/schemas", this::list)
        .on("GET", "/schemas/types", r -> List.of("AVRO"))
        .on("GET", "/schemas/ids/{id}", this::byId)
        .on("GET", "/schemas/ids/{id}/schema", r -> Replies.schema(schema(r)))
        .on("GET", "/schemas/ids/{id}/subjects", this::subjects)
        .on("GET", "/schemas/ids/{id}/versions", this::versions);
  }

  private Object list(Request request) {
    boolean deleted = request.flag("deleted");
    boolean latestOnly = request.flag("latestOnly");
    String prefix = Replies.prefix(request);
    return catalog.subjects().entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .flatMap(
            e ->
                latestOnly
                    ? e.getValue().latest(deleted).stream()
                    : e.getValue().versions(deleted).stream())
        .map(Replies::version)
        .toList();
  }

  private Object byId(Request request) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("schema", schema(request));
    if (request.flag("fetchMaxId")) {
      reply.put("maxId", catalog.maxId());
    }
    return reply;
  }

  private Object subjects(Request request) {
    schema(request);
    return catalog.versionsOf(request.id(), request.flag("deleted")).stream()
        .map(SchemaVersion::subject)
        .distinct()
        .toList();
  }

  private Object versions(Request request) {
    schema(request);
    return catalog.versionsOf(request.id(), request.flag("deleted")).stream()
        .map(v -> Map.of("subject", v.subject(), "version", v.version()))
        .toList();
  }

  private String schema(Request request) {
    return catalog.schema(request.id()).orElseThrow(() -> noSchema(request.id()));
  }
}
