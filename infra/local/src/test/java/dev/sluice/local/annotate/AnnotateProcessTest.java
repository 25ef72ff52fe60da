package dev.sluice.local.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.local.broker.BrokerOnFreePorts;
import dev.sluice.local.broker.EmbeddedBroker;
import dev.sluice.local.broker.TopicMaker;
import dev.sluice.local.registry.RegistryServer;
import dev.sluice.schemas.SubjectRegistration;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.ValueSchemas;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotate in a process of its own, on a real broker: killed, restarted, stopped, orphaned. */
class AnnotateProcessTest {
  private static final int DOCUMENTS = 600;
  private static final int DEAD = DOCUMENTS / 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;
  private EmbeddedBroker broker;
  private RegistryServer registryServer;
  private RegistryClient registry;

  @BeforeEach
  void start() throws Exception {
    broker = new EmbeddedBroker(BrokerOnFreePorts.in(folder.resolve("kafka")));
    broker.start();
    registryServer = new RegistryServer(broker.bootstrapServers(), 0, Map.of());
    registryServer.start();
    registry = RegistryClient.connect(RegistryConfig.of(registryServer.url()));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      TopicMaker topics = new TopicMaker(admin);
      topics.create(RawInput.TOPIC, RawInput.PARTITIONS, Topics.retained());
      topics.create("annotated.c4", RawInput.PARTITIONS, Topics.retained());
      topics.create(Topics.DEAD_LETTER, 1, Topics.retained());
    }
    for (String topic : List.of(RawInput.TOPIC, "annotated.c4", Topics.DEAD_LETTER)) {
      SubjectRegistration.register(registry, topic, ValueSchemas.of(topic).orElseThrow());
    }
  }

  @AfterEach
  void stop() {
    registry.close();
    registryServer.close();
    broker.close();
  }

  private Map<String, String> config() {
    return new HashMap<>(
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "schema.registry.url",
            registryServer.url(),
            "blob.store",
            folder.resolve("blobs").toUri().toString(),
            "state.dir",
            folder.resolve("state").toString(),
            "slices",
            "c4",
            "threads",
            "2",
            "kafka.producer.transaction.timeout.ms",
            "4000",
            "kafka.consumer.session.timeout.ms",
            "6000"));
  }

  @Test
  void killedAndRestartedItWritesEachRecordOnceInPlaceAndStopsCleanly() throws Exception {
    Map<Integer, List<String>> raw;
    try (RawInput input = new RawInput(broker.bootstrapServers(), registry);
        CommittedRecords annotated = records("annotated.c4", RawInput.PARTITIONS);
        CommittedRecords dead = records(Topics.DEAD_LETTER, 1);
        CommittedRecords all = records(RawInput.TOPIC, RawInput.PARTITIONS)) {
      input.write(0, DOCUMENTS / 2, false);
      Process first = AnnotateProcess.start(folder, config());
      annotated.await(1, PATIENCE);
      input.write(DOCUMENTS / 2, DOCUMENTS, true);
      first.destroyForcibly().waitFor();

      Process second = AnnotateProcess.start(folder, config());
      try {
        int ticks = 2 * RawInput.PARTITIONS;
        raw = all.await(DOCUMENTS + ticks, PATIENCE);
        Set<String> buried = new HashSet<>(dead.await(DEAD, PATIENCE).get(0));
        assertThat(buried).hasSize(DEAD);
        Map<Integer, List<String>> out = annotated.await(DOCUMENTS - DEAD + ticks, PATIENCE);
        for (int partition = 0; partition < RawInput.PARTITIONS; partition++) {
          List<String> expected = new ArrayList<>(raw.get(partition));
          expected.removeIf(buried::contains);
          assertThat(out.get(partition)).isEqualTo(expected);
        }
      } finally {
        second.destroy();
      }
      assertThat(AnnotateProcess.exit(second)).as(log()).isZero();
      assertThat(dead.size()).isEqualTo(DEAD);
    }
  }

  @Test
  void withoutItsTopicsItFailsAndWithoutItsSupervisorItEnds() throws Exception {
    Map<String, String> elsewhere = config();
    elsewhere.put("slices", "books");
    assertThat(AnnotateProcess.exit(AnnotateProcess.start(folder, elsewhere))).isEqualTo(1);

    Process supervisor = new ProcessBuilder("sleep", "600").start();
    Map<String, String> supervised = config();
    supervised.put("supervisor.pid", Long.toString(supervisor.pid()));
    Process process = AnnotateProcess.start(folder, supervised);
    assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
    supervisor.destroyForcibly();
    assertThat(AnnotateProcess.exit(process)).isEqualTo(1);

    Map<String, String> wrong = config();
    wrong.put("colour", "blue");
    assertThat(AnnotateProcess.exit(AnnotateProcess.start(folder, wrong))).isEqualTo(2);
    assertThat(log()).contains("unknown key colour");
  }

  private CommittedRecords records(String topic, int partitions) {
    return new CommittedRecords(broker.bootstrapServers(), topic, partitions);
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve("annotate.log"));
  }
}
