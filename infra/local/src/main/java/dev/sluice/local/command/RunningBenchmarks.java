package dev.sluice.local.command;

import dev.sluice.local.benchmark.BenchmarkTopic;
import dev.sluice.local.stack.StackPorts;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryConfig;
import java.io.IOException;

/** The benchmarks of the stack that a command names. */
final class RunningBenchmarks {
  private RunningBenchmarks() {}

  /**
   * @throws IllegalArgumentException if no stack runs there
   */
  static BenchmarkTopic of(DataOption data) throws IOException {
    data.runningSupervisor();
    StackPorts ports = StackPorts.read(data.ports());
    return new BenchmarkTopic(
        ports.bootstrapServers(), RegistryClient.connect(RegistryConfig.of(ports.registryUrl())));
  }
}
