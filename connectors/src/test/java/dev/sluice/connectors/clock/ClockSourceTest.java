package dev.sluice.connectors.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.connectors.connect.Worker;
import dev.sluice.schemas.Tick;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class ClockSourceTest {
  private static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");

  @Test
  void itTicksEveryPartitionOfEverySlice() throws Exception {
    List<SourceRecord> ticks = started(new Worker(), NOON).poll();
    assertThat(ticks)
        .extracting(r -> r.topic() + r.kafkaPartition())
        .containsExactly("raw.c40", "raw.c41", "raw.books0", "raw.books1");
    assertThat(ticks)
        .extracting(ClockSourceTest::tick)
        .containsOnly(new Tick("live", "clock-0", 0, NOON.toEpochMilli() - 1, false));
  }

  @Test
  void timeDoesNotGoBackAfterARestart() throws Exception {
    Worker worker = new Worker();
    worker.commit(started(worker, NOON).poll());
    List<SourceRecord> ticks = started(worker, NOON.minusSeconds(60)).poll();
    assertThat(tick(ticks.get(0)).eventTime()).isEqualTo(NOON.toEpochMilli() - 1);
  }

  @Test
  void itEndsOnlyWhenStopped() throws Exception {
    ClockSourceTask task = started(new Worker(), NOON);
    assertThat(task.poll()).isNotNull();
    assertThat(task.poll()).isNotNull();
    task.stop();
    assertThat(task.poll()).isNull();
  }

  @Test
  void thereIsOneTaskAndNoUnknownKey() {
    ClockSource connector = new ClockSource();
    connector.start(properties());
    assertThat(connector.taskConfigs(5)).hasSize(1);
    Map<String, String> wrong = properties();
    wrong.put("sources", "[]");
    assertThatThrownBy(() -> new ClockSource().start(wrong)).isInstanceOf(ConfigException.class);
  }

  private static ClockSourceTask started(Worker worker, Instant now) {
    ClockSourceTask task = new ClockSourceTask(Clock.fixed(now, ZoneOffset.UTC));
    task.initialize(worker);
    task.start(properties());
    return task;
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("slices", "c4,books");
    properties.put("tick.group", "live");
    properties.put("tick.member.prefix", "clock");
    properties.put("raw.partitions", "2");
    return properties;
  }

  private static Tick tick(SourceRecord record) {
    return Tick.fromBytes((byte[]) record.headers().lastWithName(Tick.HEADER).value());
  }
}
