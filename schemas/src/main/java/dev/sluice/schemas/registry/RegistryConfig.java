package dev.sluice.schemas.registry;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the registry is and how to authenticate.
 *
 * @param urls http or https addresses, tried in turn
 * @param client settings of Confluent's client without the {@code schema.registry.} prefix: {@code
 *     basic.auth.*}, {@code bearer.auth.*}, {@code ssl.*}, {@code http.*}, {@code proxy.*}
 */
public record RegistryConfig(List<String> urls, Map<String, String> client) {
  /** Prefix of every key that {@link #from} reads. */
  public static final String PREFIX = "schema.registry.";

  private static final List<String> CLIENT_KEYS =
      List.of("basic.auth.", "bearer.auth.", "ssl.", "http.", "proxy.");

  public RegistryConfig {
    urls = List.copyOf(urls);
    client = Map.copyOf(client);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException(PREFIX + "url is empty: one http or https URL is needed");
    }
    urls.forEach(RegistryConfig::checkUrl);
    for (String key : client.keySet()) {
      if (CLIENT_KEYS.stream().noneMatch(key::startsWith)) {
        throw new IllegalArgumentException(
            "unknown key %s%s: allowed are url and %s".formatted(PREFIX, key, CLIENT_KEYS));
      }
    }
  }

  /**
   * @param urls comma separated
   */
  public static RegistryConfig of(String urls) {
    return new RegistryConfig(splitUrls(urls), Map.of());
  }

  /**
   * Reads the keys that start with {@value #PREFIX} and ignores all others.
   *
   * @throws IllegalArgumentException if {@code schema.registry.url} is missing, or for an unknown
   *     key with the prefix
   */
  public static RegistryConfig from(Map<String, String> properties) {
    Map<String, String> client = new LinkedHashMap<>();
    new TreeMap<>(properties)
        .forEach(
            (key, value) -> {
              if (key.startsWith(PREFIX)) {
                client.put(key.substring(PREFIX.length()), value);
              }
            });
    String urls = client.remove("url");
    return new RegistryConfig(splitUrls(urls == null ? "" : urls), client);
  }

  /** The settings as Confluent's client wants them: TLS keys keep their prefix, others lose it. */
  Map<String, String> clientProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    client.forEach(
        (key, value) -> properties.put(key.startsWith("ssl.") ? PREFIX + key : key, value));
    if (client.containsKey("basic.auth.user.info")) {
      properties.putIfAbsent("basic.auth.credentials.source", "USER_INFO");
    }
    return properties;
  }

  /** Without the values of the client settings: some are secrets. */
  @Override
  public String toString() {
    return "RegistryConfig[urls=%s, client=%s]".formatted(urls, client.keySet());
  }

  private static List<String> splitUrls(String urls) {
    return Arrays.stream(urls.split(",")).map(String::strip).filter(u -> !u.isEmpty()).toList();
  }

  private static void checkUrl(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(PREFIX + "url is not a URL: " + e.getMessage(), e);
    }
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if ((!http && !"https".equalsIgnoreCase(uri.getScheme())) || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "%surl must be http://host… or https://host…, but is '%s'".formatted(PREFIX, url));
    }
  }
}
