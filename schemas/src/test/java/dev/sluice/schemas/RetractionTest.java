package dev.sluice.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetractionTest {

  @Test
  void theBytesAreTheSameInAnyProcess() {
    Retraction retraction = new Retraction(Retraction.Kind.NEWER_VERSION, "ab", 7, "why");
    assertThat(new String(retraction.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"version\":1,\"kind\":\"newer_version\",\"by\":\"ab\",\"ordinal\":7,"
                + "\"words\":\"why\"}");
  }

  @Test
  void everyKindComesBackUnchanged() {
    for (Retraction.Kind kind : Retraction.Kind.values()) {
      Retraction retraction = new Retraction(kind, "ü \"", Long.MAX_VALUE, "line\nbreak");
      assertThat(Retraction.fromBytes(retraction.toBytes())).isEqualTo(retraction);
    }
  }

  @Test
  void whatIsNoRetractionIsRefused() {
    String good = "{\"version\":1,\"kind\":\"takedown\",\"by\":\"t\",\"ordinal\":0,\"words\":\"\"}";
    Retraction.fromBytes(good.getBytes(StandardCharsets.UTF_8));
    for (String bytes :
        List.of(
            "",
            "{",
            "null",
            "[]",
            "{}",
            good.replace("takedown", "whim"),
            good.replace(":1,", ":2,"),
            good.replace("\"t\"", "\" \""),
            good.replace(":0,", ":-1,"),
            good.replace("\"words\":\"\"", "\"words\":null"),
            good + "x")) {
      assertThatThrownBy(() -> Retraction.fromBytes(bytes.getBytes(StandardCharsets.UTF_8)))
          .as(bytes)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
