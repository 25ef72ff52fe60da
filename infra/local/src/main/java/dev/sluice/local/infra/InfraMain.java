package dev.sluice.local.infra;

import dev.sluice.local.broker.EmbeddedBroker;
import dev.sluice.local.broker.EmbeddedBrokerConfig;
import dev.sluice.local.registry.RegistryServer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Broker, registry and Connect in one JVM. Reads its configuration, runs until told to stop. */
public final class InfraMain {
  private InfraMain() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 2 || !args[0].equals("--config")) {
      System.err.println("usage: InfraMain --config FILE.properties");
      System.exit(2);
    }
    try {
      run(InfraConfig.from(read(Path.of(args[1]))));
    } catch (Exception e) {
      // The broker's threads would keep the process, and nobody would start it again.
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void run(InfraConfig config) throws Exception {
    haltWithSupervisor(config.supervisorPid());
    EmbeddedBroker broker =
        new EmbeddedBroker(
            new EmbeddedBrokerConfig(
                config.dataDir(), config.brokerPort(), config.controllerPort()));
    broker.start();
    RegistryServer registry =
        new RegistryServer(broker.bootstrapServers(), config.registryPort(), Map.of());
    registry.start();
    ConnectWorker connect = ConnectWorker.start(broker.bootstrapServers(), config.connectPort());
    new StageClock(config.statsFile()).start();

    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  connect.awaitStop();
                  registry.close();
                  broker.close();
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
  }

  private static void haltWithSupervisor(long pid) {
    if (pid > 0) {
      ProcessHandle.of(pid)
          .ifPresentOrElse(
              supervisor -> {
                var unused = supervisor.onExit().thenRun(() -> Runtime.getRuntime().halt(3));
              },
              () -> Runtime.getRuntime().halt(3));
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }
}
