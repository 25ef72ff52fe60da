package dev.sluice.local.registry;

import dev.sluice.local.broker.BrokerOnFreePorts;
import dev.sluice.local.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Our registry on a broker of its own. */
final class RunningRegistry implements AutoCloseable {
  final EmbeddedBroker broker;
  RegistryServer server;

  RunningRegistry(Path folder) throws IOException, InterruptedException {
    broker = new EmbeddedBroker(BrokerOnFreePorts.in(folder));
    broker.start();
    server = another();
  }

  /** A registry on the same topic, which fences the one before. */
  RegistryServer another() throws IOException, InterruptedException {
    RegistryServer started = new RegistryServer(broker.bootstrapServers(), 0, Map.of());
    started.start();
    return started;
  }

  void restart() throws IOException, InterruptedException {
    server.close();
    server = another();
  }

  @Override
  public void close() {
    server.close();
    broker.close();
  }
}
