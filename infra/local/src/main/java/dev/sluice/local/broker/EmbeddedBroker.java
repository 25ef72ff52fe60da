package dev.sluice.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and controller in this process, on the loopback interface. What it acknowledged is
 * found again by the next broker on the same folder. Only one broker may use a folder at a time;
 * Kafka locks it.
 *
 * <p>Kafka ends the process on faults it cannot survive (a full disk, a lost folder).
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final EmbeddedBrokerConfig config;
  private KafkaRaftServer server;

  public EmbeddedBroker(EmbeddedBrokerConfig config) {
    this.config = config;
  }

  /**
   * Starts the broker and returns when it takes clients; formats the folder if it is new.
   *
   * @throws IOException if the folder cannot be made or formatted
   * @throws RuntimeException if the broker does not start, e.g. because a port is taken
   */
  public synchronized void start() throws IOException {
    if (server != null) {
      throw new IllegalStateException("the broker runs already");
    }
    if (!Files.exists(config.dataDir().resolve("meta.properties"))) {
      format(config.dataDir());
    }
    KafkaRaftServer starting =
        new KafkaRaftServer(new KafkaConfig(BrokerProperties.of(config)), Time.SYSTEM);
    try {
      starting.startup();
    } catch (RuntimeException e) {
      starting.shutdown();
      starting.awaitShutdown();
      throw e;
    }
    server = starting;
  }

  public String bootstrapServers() {
    return config.bootstrapServers();
  }

  /** Stops the broker and returns when it is down; does nothing if it is not running. */
  @Override
  public synchronized void close() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  private static void format(Path folder) throws IOException {
    Files.createDirectories(folder);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(out)
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(
          "cannot format %s: %s".formatted(folder, said.toString(StandardCharsets.UTF_8)), e);
    }
  }
}
