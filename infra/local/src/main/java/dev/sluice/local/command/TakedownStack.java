package dev.sluice.local.command;

import dev.sluice.local.stack.StackPorts;
import dev.sluice.local.takedown.TakedownLog;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryConfig;

/** The takedown topic of the running stack that an option names. */
record TakedownStack(TakedownLog log, RegistryClient registry) implements AutoCloseable {

  static TakedownStack of(DataOption data) throws Exception {
    data.runningSupervisor();
    StackPorts ports = StackPorts.read(data.ports());
    RegistryClient registry = RegistryClient.connect(RegistryConfig.of(ports.registryUrl()));
    return new TakedownStack(new TakedownLog(ports.bootstrapServers(), registry), registry);
  }

  @Override
  public void close() {
    registry.close();
  }
}
