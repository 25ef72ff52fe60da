package dev.sluice.local.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A request on a route.
 *
 * @param path the route's variables
 * @param query the first value of each parameter
 */
record Request(Map<String, String> path, Map<String, String> query, String bodyText) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Null if the route has no subject: the whole registry is meant. */
  String subject() {
    return path.get("subject");
  }

  VersionNumber version() {
    return VersionNumber.of(path.get("version"));
  }

  boolean flag(String name) {
    return "true".equals(query.get(name));
  }

  /**
   * @throws RegistryError 404, as for any path that is not there, if it is no number
   */
  int id() {
    try {
      return Integer.parseInt(path.get("id"));
    } catch (NumberFormatException e) {
      throw new RegistryError(RegistryError.NO_SUCH_PATH, "HTTP 404 Not Found", e);
    }
  }

  SchemaRequest schema() {
    return SchemaRequest.of(body());
  }

  /**
   * @throws RegistryError 400 if it is no JSON object
   */
  JsonNode body() {
    try {
      if (JSON.readTree(bodyText) instanceof ObjectNode object) {
        return object;
      }
      throw new RegistryError(RegistryError.BAD_REQUEST, "the body must be a JSON object");
    } catch (JsonProcessingException e) {
      throw new RegistryError(
          RegistryError.BAD_REQUEST, "the body is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
