package dev.sluice.local.broker;

import dev.sluice.local.supervisor.FreePorts;
import java.nio.file.Path;
import java.util.List;

/** Where the broker of a test lives. */
public final class BrokerOnFreePorts {
  private BrokerOnFreePorts() {}

  public static EmbeddedBrokerConfig in(Path folder) {
    List<Integer> ports = FreePorts.find(2);
    return new EmbeddedBrokerConfig(folder, ports.get(0), ports.get(1));
  }
}
