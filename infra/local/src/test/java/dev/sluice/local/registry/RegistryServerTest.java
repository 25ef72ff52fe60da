package dev.sluice.local.registry;

import static dev.sluice.local.registry.HttpCalls.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.local.registry.HttpCalls.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Codes, shapes and the log, beyond what a client shows; and what a restart keeps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryServerTest {
  private static final String LONG = schema("\"long\"");
  private static final String INT = schema("\"int\"");
  private static final String STRING = schema("\"string\"");

  private RunningRegistry registry;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    registry = new RunningRegistry(folder);
  }

  @AfterAll
  void stop() {
    registry.close();
  }

  private Reply call(String method, String path, String body) throws Exception {
    Reply reply = HttpCalls.call(method, registry.server.url() + path, body);
    assertThat(reply.contentType()).isEqualTo("application/vnd.schemaregistry.v1+json");
    if (reply.status() != 200) {
      assertThat(reply.json().path("message").asText()).isNotEmpty();
    }
    return reply;
  }

  private int error(String method, String path, String body) throws Exception {
    Reply reply = call(method, path, body);
    int code = reply.errorCode();
    assertThat(reply.status()).isEqualTo(code >= 10_000 ? code / 100 : code);
    return code;
  }

  private JsonNode ok(String method, String path, String body) throws Exception {
    Reply reply = call(method, path, body);
    assertThat(reply.status()).as(method + " " + path + ": " + reply.json()).isEqualTo(200);
    return reply.json();
  }

  private static void assertJson(JsonNode actual, String expected) throws Exception {
    assertThat(actual).isEqualTo(HttpCalls.JSON.readTree(expected));
  }

  @Test
  void theDefaultIsBackwardTransitiveAndCanBeSet() throws Exception {
    assertJson(ok("GET", "/config", ""), "{\"compatibilityLevel\":\"BACKWARD_TRANSITIVE\"}");
    assertJson(
        ok("PUT", "/config", "{\"compatibility\":\"none\"}"), "{\"compatibility\":\"NONE\"}");
    assertJson(
        ok("GET", "/config/nobody?defaultToGlobal=true", ""), "{\"compatibilityLevel\":\"NONE\"}");
    assertJson(ok("DELETE", "/config", ""), "{\"compatibilityLevel\":\"NONE\"}");
    assertJson(ok("GET", "/config", ""), "{\"compatibilityLevel\":\"BACKWARD_TRANSITIVE\"}");
    assertThat(error("GET", "/config/nobody", "")).isEqualTo(40408);
    assertThat(error("PUT", "/config", "{\"compatibility\":\"MAYBE\"}")).isEqualTo(42203);
    assertThat(error("PUT", "/config", "{}")).isEqualTo(42203);
  }

  @Test
  void whatIsNoSchemaIsRefused() throws Exception {
    for (String body :
        List.of(
            schema("{\"type\":\"nonsense\"}"),
            schema(""),
            "{}",
            "{\"schema\":7}",
            "{\"schema\":\"\\\"int\\\"\",\"schemaType\":\"PROTOBUF\"}",
            "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"x\"}]}")) {
      assertThat(error("POST", "/subjects/bad/versions", body)).as(body).isEqualTo(42201);
    }
    assertThat(error("POST", "/subjects/bad/versions", "not json")).isEqualTo(400);
    assertThat(error("POST", "/subjects/bad/versions", "[]")).isEqualTo(400);
    assertThat(error("POST", "/subjects/bad/versions", "")).isEqualTo(400);
    assertThat(error("GET", "/subjects/bad/versions", "")).isEqualTo(40401);
  }

  @Test
  void pathsAndMethodsThatAreNotThereAreRefused() throws Exception {
    assertThat(error("GET", "/nowhere", "")).isEqualTo(404);
    assertThat(error("GET", "/schemas/ids/abc", "")).isEqualTo(404);
    assertThat(error("DELETE", "/subjects", "")).isEqualTo(405);
  }

  @Test
  void versionsAreNumbersFromOneOrLatest() throws Exception {
    ok("POST", "/subjects/numbers/versions", LONG);
    for (String version : List.of("0", "-2", "x", "2147483648")) {
      assertThat(error("GET", "/subjects/numbers/versions/" + version, "")).isEqualTo(42202);
    }
    assertThat(error("GET", "/subjects/numbers/versions/2", "")).isEqualTo(40402);
    assertThat(ok("GET", "/subjects/numbers/versions/latest/schema", "").textValue())
        .isEqualTo("long");
    assertThat(ok("GET", "/subjects/numbers/versions/-1", "").path("version").asInt()).isEqualTo(1);
    assertJson(ok("GET", "/subjects/numbers/versions/1/referencedby", ""), "[]");
  }

  @Test
  void aSubjectMayHoldAnyCharacter() throws Exception {
    ok("POST", "/subjects/a%2Fb+c%20%C3%BC/versions", LONG);
    assertThat(ok("GET", "/subjects?subjectPrefix=a%2F", "").get(0).textValue())
        .isEqualTo("a/b+c ü");
  }

  @Test
  void incompatibilityIsExplained() throws Exception {
    ok("POST", "/subjects/explained/versions", LONG);
    assertJson(
        ok("POST", "/compatibility/subjects/explained/versions/latest", STRING),
        "{\"is_compatible\":false}");
    JsonNode verbose =
        ok("POST", "/compatibility/subjects/explained/versions?verbose=true", STRING);
    assertThat(verbose.path("messages").get(0).asText()).contains("version 1", "TYPE_MISMATCH");
    assertThat(error("POST", "/subjects/explained/versions", STRING)).isEqualTo(409);
    assertThat(error("POST", "/compatibility/subjects/explained/versions/9", STRING))
        .isEqualTo(40402);
    assertJson(
        ok("POST", "/compatibility/subjects/no-such/versions/latest", STRING),
        "{\"is_compatible\":true}");
  }

  @Test
  void deletionIsSoftThenPermanent() throws Exception {
    String path = "/subjects/deleted";
    ok("POST", path + "/versions", INT);
    int id = ok("POST", path + "/versions", LONG).path("id").asInt();
    assertThat(error("DELETE", path + "?permanent=true", "")).isEqualTo(40405);
    assertThat(error("DELETE", path + "/versions/1?permanent=true", "")).isEqualTo(40407);
    assertJson(ok("DELETE", path + "/versions/1", ""), "1");
    assertThat(error("DELETE", path + "/versions/1", "")).isEqualTo(40406);
    assertThat(error("POST", path, INT)).isEqualTo(40403);
    assertThat(ok("POST", path + "?deleted=true", INT).path("version").asInt()).isEqualTo(1);
    assertJson(ok("DELETE", path, ""), "[2]");
    assertThat(error("DELETE", path, "")).isEqualTo(40404);
    assertThat(error("GET", path + "/versions", "")).isEqualTo(40401);
    assertJson(ok("GET", path + "/versions?deleted=true", ""), "[1,2]");
    assertThat(ok("GET", "/subjects?deletedOnly=true", "").toString()).contains("\"deleted\"");
    assertThat(ok("POST", path + "/versions", LONG).path("id").asInt()).isEqualTo(id);
    assertJson(ok("GET", path + "/versions", ""), "[3]");
    assertJson(ok("DELETE", path, ""), "[3]");
    assertJson(ok("DELETE", path + "?permanent=true", ""), "[1,2,3]");
    assertThat(error("GET", path + "/versions?deleted=true", "")).isEqualTo(40401);
    assertThat(error("DELETE", path, "")).isEqualTo(40401);
  }

  @Test
  void aSchemaThatIsGoneForGoodIsNotFoundByIdAndItsIdIsNotGivenAgain() throws Exception {
    String only = schema("{\"type\":\"fixed\",\"name\":\"gone\",\"size\":3}");
    int id = ok("POST", "/subjects/gone/versions", only).path("id").asInt();
    ok("DELETE", "/subjects/gone", "");
    ok("GET", "/schemas/ids/" + id, "");
    ok("DELETE", "/subjects/gone?permanent=true", "");
    assertThat(error("GET", "/schemas/ids/" + id, "")).isEqualTo(40403);
    String next = schema("{\"type\":\"fixed\",\"name\":\"next\",\"size\":3}");
    assertThat(ok("POST", "/subjects/gone/versions", next).path("id").asInt()).isGreaterThan(id);
  }

  @Test
  void aReadOnlySubjectTakesNothingNew() throws Exception {
    ok("POST", "/subjects/frozen/versions", INT);
    assertThat(error("GET", "/mode/frozen", "")).isEqualTo(40409);
    assertJson(ok("PUT", "/mode/frozen", "{\"mode\":\"READONLY\"}"), "{\"mode\":\"READONLY\"}");
    ok("POST", "/subjects/frozen/versions", INT);
    assertThat(error("POST", "/subjects/frozen/versions", LONG)).isEqualTo(42205);
    assertThat(error("DELETE", "/subjects/frozen", "")).isEqualTo(42205);
    assertThat(error("PUT", "/config/frozen", "{\"compatibility\":\"NONE\"}")).isEqualTo(42205);
    assertThat(error("PUT", "/mode", "{\"mode\":\"SLOW\"}")).isEqualTo(42204);
    ok("DELETE", "/mode/frozen", "");
    ok("POST", "/subjects/frozen/versions", LONG);
    assertJson(ok("GET", "/mode", ""), "{\"mode\":\"READWRITE\"}");
  }

  @Test
  void anImportKeepsIdsAndVersions() throws Exception {
    String body =
        "{\"schema\":\"{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"i\\\",\\\"size\\\":9}\","
            + "\"id\":5000,\"version\":4}";
    assertThat(error("POST", "/subjects/imported/versions", body)).isEqualTo(42205);
    ok("PUT", "/mode/imported", "{\"mode\":\"IMPORT\"}");
    assertJson(ok("POST", "/subjects/imported/versions", body), "{\"id\":5000}");
    assertJson(ok("GET", "/subjects/imported/versions", ""), "[4]");
    assertThat(
            error(
                "POST",
                "/subjects/imported/versions",
                "{\"schema\":\"\\\"bytes\\\"\",\"id\":5000,\"version\":5}"))
        .isEqualTo(42205);
    assertThat(error("PUT", "/mode/imported", "{\"mode\":\"IMPORT\"}")).isEqualTo(42205);
  }

  @Test
  void aRestartKeepsVersionsIdsAndSettings() throws Exception {
    ok("PUT", "/config/kept", "{\"compatibility\":\"FULL\"}");
    ok("POST", "/subjects/kept/versions", schema("{\"type\":\"fixed\",\"name\":\"k\",\"size\":1}"));
    ok("PUT", "/config/kept", "{\"compatibility\":\"NONE\"}");
    ok("POST", "/subjects/kept/versions", INT);
    ok("DELETE", "/subjects/kept/versions/1", "");
    List<JsonNode> before = everything();
    registry.restart();
    assertThat(everything()).isEqualTo(before);
    String next = schema("{\"type\":\"fixed\",\"name\":\"after\",\"size\":1}");
    int id = ok("POST", "/subjects/kept/versions", next).path("id").asInt();
    assertThat(before.get(0).toString()).doesNotContain("\"id\":" + id + ",");
  }

  private List<JsonNode> everything() throws Exception {
    List<JsonNode> all = new ArrayList<>();
    all.add(ok("GET", "/schemas?deleted=true", ""));
    all.add(ok("GET", "/schemas", ""));
    all.add(ok("GET", "/subjects/kept/versions?deleted=true", ""));
    all.add(ok("GET", "/config/kept", ""));
    return all;
  }

  @Test
  void theLogIsTheOneOfConfluentsRegistry() throws Exception {
    int id = ok("POST", "/subjects/logged/versions", INT).path("id").asInt();
    ok("PUT", "/config/logged", "{\"compatibility\":\"FULL\"}");
    ok("DELETE", "/subjects/logged", "");
    assertThat(log())
        .containsSubsequence(
            "{\"keytype\":\"SCHEMA\",\"subject\":\"logged\",\"version\":1,\"magic\":1} -> "
                + "{\"subject\":\"logged\",\"version\":1,\"id\":"
                + id
                + ",\"schema\":\"\\\"int\\\"\",\"deleted\":false}",
            "{\"keytype\":\"CONFIG\",\"subject\":\"logged\",\"magic\":0} -> "
                + "{\"compatibilityLevel\":\"FULL\"}",
            "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"logged\",\"magic\":0} -> "
                + "{\"subject\":\"logged\",\"version\":1}",
            "{\"keytype\":\"CONFIG\",\"subject\":\"logged\",\"magic\":0} -> null");
  }

  private List<String> log() {
    TopicPartition partition = new TopicPartition("_schemas", 0);
    List<String> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", registry.broker.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(r -> records.add(text(r.key()) + " -> " + text(r.value())));
      }
    }
    return records;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aSecondRegistryTakesOverAndTheFirstCanNoLongerWrite() throws Exception {
    RegistryServer first = registry.server;
    registry.server = registry.another();
    try {
      Reply refused = HttpCalls.call("POST", first.url() + "/subjects/split/versions", INT);
      assertThat(refused.errorCode()).isEqualTo(50001);
      assertThat(HttpCalls.call("POST", first.url() + "/subjects/split/versions", INT).errorCode())
          .isEqualTo(50001);
      ok("POST", "/subjects/split/versions", INT);
    } finally {
      first.close();
    }
  }

  /** The quickest of many, because a loaded machine slows some; with Nagle's algorithm all wait. */
  @Test
  void anAnswerDoesNotWaitForAnAcknowledgement() throws Exception {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < 50; i++) {
      long start = System.nanoTime();
      ok("GET", "/subjects", "");
      quickest = Math.min(quickest, System.nanoTime() - start);
    }
    assertThat(Duration.ofNanos(quickest)).isLessThan(Duration.ofMillis(25));
  }
}
