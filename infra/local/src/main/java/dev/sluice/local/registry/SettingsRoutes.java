package dev.sluice.local.registry;

import java.util.Map;

/** {@code /config} and {@code /mode}, for the registry and for one subject. */
final class SettingsRoutes {
  private final Settings settings;

  SettingsRoutes(Settings settings) {
    this.settings = settings;
  }

  void addTo(Router router) {
    for (String of : new String[] {"", "/{subject}"}) {
      router
          .on("GET", "/config" + of, this::level)
          .on("PUT", "/config" + of, this::setLevel)
          .on("DELETE", "/config" + of, this::removeLevel)
          .on("GET", "/mode" + of, this::mode)
          .on("PUT", "/mode" + of, this::setMode)
          .on("DELETE", "/mode" + of, this::removeMode);
    }
  }

  private Object level(Request request) {
    CompatibilityLevel level =
        request.flag("defaultToGlobal")
            ? settings.levelOf(request.subject())
            : settings
                .ownLevel(request.subject())
                .orElseThrow(() -> Settings.noLevel(request.subject()));
    return Map.of("compatibilityLevel", level.name());
  }

  private Object setLevel(Request request) {
    CompatibilityLevel level =
        CompatibilityLevel.of(request.body().path("compatibility").textValue());
    settings.setLevel(request.subject(), level);
    return Map.of("compatibility", level.name());
  }

  private Object removeLevel(Request request) {
    return Map.of("compatibilityLevel", settings.removeLevel(request.subject()).name());
  }

  private Object mode(Request request) {
    Mode mode =
        request.flag("defaultToGlobal")
            ? settings.modeOf(request.subject())
            : settings
                .ownMode(request.subject())
                .orElseThrow(() -> Settings.noMode(request.subject()));
    return Map.of("mode", mode.name());
  }

  private Object setMode(Request request) {
    Mode mode = Mode.of(request.body().path("mode").textValue());
    settings.setMode(request.subject(), mode, request.flag("force"));
    return Map.of("mode", mode.name());
  }

  private Object removeMode(Request request) {
    return Map.of("mode", settings.removeMode(request.subject()).name());
  }
}
