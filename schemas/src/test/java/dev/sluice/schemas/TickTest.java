package dev.sluice.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickTest {

  @Test
  void theBytesAreTheSameInAnyProcess() {
    Tick tick = new Tick("run-1", "warc-0", 2, 1L << 40, false);
    assertThat(new String(tick.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"group\":\"run-1\",\"member\":\"warc-0\",\"members\":2,"
                + "\"event_time\":1099511627776,\"end\":false}");
  }

  @Test
  void extremesComeBackUnchanged() {
    for (Tick tick :
        List.of(
            new Tick("g", "m", 0, Long.MIN_VALUE, false),
            new Tick("g", "m", Integer.MAX_VALUE, Long.MAX_VALUE, true),
            new Tick("ü \"", "m\n", 1, -1, true))) {
      assertThat(Tick.fromBytes(tick.toBytes())).isEqualTo(tick);
    }
  }

  @Test
  void whatIsNoTickIsRefused() {
    for (String bytes :
        List.of(
            "",
            "{",
            "null",
            "[]",
            "{}",
            "{\"group\":\"g\",\"member\":\"m\",\"members\":-1,\"event_time\":0,\"end\":false}",
            "{\"group\":\" \",\"member\":\"m\",\"members\":0,\"event_time\":0,\"end\":false}",
            "{\"group\":\"g\",\"member\":\"m\",\"members\":0,\"event_time\":0,\"end\":false,"
                + "\"x\":1}",
            "{\"group\":\"g\",\"member\":\"m\",\"members\":0,\"event_time\":99999999999999999999,"
                + "\"end\":false}",
            "{\"group\":\"g\",\"member\":\"m\",\"members\":0,\"end\":false}",
            "{\"group\":\"g\",\"member\":\"m\",\"members\":0,\"event_time\":1,\"end\":false} x")) {
      assertThatThrownBy(() -> Tick.fromBytes(bytes.getBytes(StandardCharsets.UTF_8)))
          .as(bytes)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
