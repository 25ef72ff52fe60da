package dev.sluice.local.stack;

import dev.sluice.local.supervisor.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Ports of a stack on the loopback interface. Chosen once for the life of the supervisor. */
public record StackPorts(int broker, int controller, int registry, int connect) {
  public static StackPorts free() {
    List<Integer> ports = FreePorts.find(4);
    return new StackPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
  }

  /**
   * The ports noted in a file if they are all free, so that clients find a restarted stack where it
   * was; else free ones, which are noted.
   */
  public static StackPorts sticky(Path file) throws IOException {
    if (Files.exists(file)) {
      StackPorts noted = read(file);
      if (noted.available()) {
        return noted;
      }
    }
    StackPorts ports = free();
    Files.writeString(
        file,
        "broker=%d%ncontroller=%d%nregistry=%d%nconnect=%d%n"
            .formatted(ports.broker, ports.controller, ports.registry, ports.connect));
    return ports;
  }

  /**
   * @throws IOException if the file is not there or not whole
   */
  public static StackPorts read(Path file) throws IOException {
    Properties noted = new Properties();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      noted.load(in);
    }
    try {
      return new StackPorts(
          Integer.parseInt(noted.getProperty("broker")),
          Integer.parseInt(noted.getProperty("controller")),
          Integer.parseInt(noted.getProperty("registry")),
          Integer.parseInt(noted.getProperty("connect")));
    } catch (NumberFormatException e) {
      throw new IOException(file + " does not name the ports of a stack", e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + broker;
  }

  public String registryUrl() {
    return "http://127.0.0.1:" + registry;
  }

  private boolean available() {
    for (int port : new int[] {broker, controller, registry, connect}) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
