package dev.sluice.local.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /compatibility}: would this schema be accepted? */
final class CompatibilityRoutes {
  private final Registrar registrar;

  CompatibilityRoutes(Registrar registrar) {
    this.registrar = registrar;
  }

  void addTo(Router router) {
    String versions = "/compatibility/subjects/{subject}/versions";
    router
        .on("POST", versions, r -> verdict(r, registrar.obstacles(r.subject(), r.schema())))
        .on(
            "POST",
            versions + "/{version}",
            r -> verdict(r, registrar.obstacles(r.subject(), r.version(), r.schema())));
  }

  private static Object verdict(Request request, List<String> obstacles) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("is_compatible", obstacles.isEmpty());
    if (request.flag("verbose")) {
      reply.put("messages", obstacles);
    }
    return reply;
  }
}
