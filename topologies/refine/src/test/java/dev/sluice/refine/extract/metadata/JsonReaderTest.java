package dev.sluice.refine.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void objectsArraysAndStringsAreRead() {
    assertThat(JsonReader.read(" {\"a\": [1, \"b\\u00e4\\n\", {}], \"c\": null} "))
        .isEqualTo(Map.of("a", List.of("1", "b\u00e4\n", Map.of()), "c", "null"));
  }

  @Test
  void whatPagesGetWrongIsForgiven() {
    assertThat(JsonReader.read("<!-- [\"a\nb\",,] -->")).isEqualTo(List.of("a\nb"));
    assertThat(JsonReader.read("{\"a\": 1,};")).isEqualTo(Map.of("a", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1", "{a: 1}", "\"a", "{\"a\" 1}", "\"\\u00g0\"", "1 2", "}"})
  void whatIsMalformedIsNothing(String json) {
    assertThat(JsonReader.read(json)).isNull();
  }

  @Test
  void depthAndNumberOfValuesAreBounded() {
    assertThat(JsonReader.read("[".repeat(20) + "]".repeat(20))).isNotNull();
    assertThat(JsonReader.read("[".repeat(100_000) + "]".repeat(100_000))).isNull();
    assertThat(JsonReader.read("[" + "1,".repeat(30_000) + "]")).isNull();
  }

  @Test
  void anyCharactersAreReadOrRefused() {
    SplittableRandom random = new SplittableRandom(7);
    String alphabet = "{}[]\",:\\u01a- ";
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder json = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        json.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      read += JsonReader.read(json.toString()) == null ? 0 : 1;
    }
    assertThat(read).isBetween(1, 19_999);
  }
}
