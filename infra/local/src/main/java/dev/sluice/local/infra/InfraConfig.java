package dev.sluice.local.infra;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * @param dataDir broker data; formatted on first start
 * @param statsFile CPU time by stage, rewritten every second
 * @param supervisorPid the process halts when this one is gone; 0 for none
 */
public record InfraConfig(
    Path dataDir,
    int brokerPort,
    int controllerPort,
    int registryPort,
    int connectPort,
    Path statsFile,
    long supervisorPid) {

  private static final Set<String> KEYS =
      Set.of(
          "data.dir",
          "broker.port",
          "controller.port",
          "registry.port",
          "connect.port",
          "stats.file",
          "supervisor.pid");

  public InfraConfig {
    checkPort("broker.port", brokerPort);
    checkPort("controller.port", controllerPort);
    checkPort("registry.port", registryPort);
    checkPort("connect.port", connectPort);
  }

  /**
   * @throws IllegalArgumentException naming the key that is missing, unknown or out of range
   */
  public static InfraConfig from(Map<String, String> properties) {
    Set<String> unknown = new TreeSet<>(properties.keySet());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("unknown keys: " + unknown);
    }
    return new InfraConfig(
        Path.of(required(properties, "data.dir")),
        number(properties, "broker.port"),
        number(properties, "controller.port"),
        number(properties, "registry.port"),
        number(properties, "connect.port"),
        Path.of(required(properties, "stats.file")),
        Long.parseLong(properties.getOrDefault("supervisor.pid", "0")));
  }

  private static int number(Map<String, String> properties, String key) {
    String value = required(properties, key);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a number, but is '" + value + "'", e);
    }
  }

  private static String required(Map<String, String> properties, String key) {
    String value = properties.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
  }

  private static void checkPort(String key, int port) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(key + " must be 1 to 65535, but is " + port);
    }
  }
}
