package dev.sluice.local.broker;

import java.nio.file.Path;

/**
 * Where an embedded broker lives.
 *
 * @param dataDir its logs and metadata; made on first start, kept on stop
 * @param port where clients connect, 1 to 65535
 * @param controllerPort for the controller in the same process, 1 to 65535; on restart it may
 *     differ
 */
public record EmbeddedBrokerConfig(Path dataDir, int port, int controllerPort) {
  public EmbeddedBrokerConfig {
    checkPort("port", port);
    checkPort("controllerPort", controllerPort);
    if (port == controllerPort) {
      throw new IllegalArgumentException(
          "port and controllerPort must differ, but both are " + port);
    }
    dataDir = dataDir.toAbsolutePath().normalize();
  }

  /** What clients connect to. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  private static void checkPort(String key, int port) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("%s must be 1 to 65535, but is %d".formatted(key, port));
    }
  }
}
