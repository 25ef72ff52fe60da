package dev.sluice.local.registry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the route of a method and path. Segments in braces are variables, one segment each. */
final class Router {
  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, List<String> pattern, Function<Request, Object> handler) {}

  /**
   * @param handler its result is answered as JSON
   */
  Router on(String method, String pattern, Function<Request, Object> handler) {
    routes.add(new Route(method, segments(pattern), handler));
    return this;
  }

  /**
   * @param rawPath still percent-encoded, so that a slash within a subject stays in it
   * @param rawQuery null if there is none
   * @throws RegistryError what the route throws, 404 if there is none, 405 if it has other methods
   */
  Object answer(String method, String rawPath, String rawQuery, String body) {
    List<String> path = segments(rawPath).stream().map(Router::decode).toList();
    boolean pathFound = false;
    for (Route route : routes) {
      Optional<Map<String, String>> variables = match(route.pattern(), path);
      if (variables.isPresent()) {
        pathFound = true;
        if (route.method().equals(method)) {
          return route.handler().apply(new Request(variables.get(), query(rawQuery), body));
        }
      }
    }
    throw pathFound
        ? new RegistryError(RegistryError.METHOD_NOT_ALLOWED, "HTTP 405 Method Not Allowed")
        : new RegistryError(RegistryError.NO_SUCH_PATH, "HTTP 404 Not Found");
  }

  private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
    if (pattern.size() != path.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String expected = pattern.get(i);
      if (expected.startsWith("{")) {
        variables.put(expected.substring(1, expected.length() - 1), path.get(i));
      } else if (!expected.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static Map<String, String> query(String rawQuery) {
    Map<String, String> query = new HashMap<>();
    if (rawQuery != null) {
      for (String pair : rawQuery.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          query.putIfAbsent(
              decode(pair.substring(0, equals)), formDecode(pair.substring(equals + 1)));
        }
      }
    }
    return query;
  }

  /** In a path a plus is a plus. */
  private static String decode(String segment) {
    return formDecode(segment.replace("+", "%2B"));
  }

  private static String formDecode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RegistryError(RegistryError.BAD_REQUEST, "malformed escape in the address", e);
    }
  }
}
