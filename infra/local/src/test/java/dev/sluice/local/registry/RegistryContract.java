package dev.sluice.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What Sluice, and any Confluent client, expects of a registry, asked through Confluent's own
 * client. Every test uses a subject of its own and sets the compatibility it relies on, because
 * registries differ in their default.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryContract {
  static final AvroSchema V1 = record("{\"name\":\"a\",\"type\":\"string\"}");
  static final AvroSchema V2_OPTIONAL =
      record(
          "{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
  static final AvroSchema V3_REQUIRED =
      record("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\"}");

  private static final AtomicInteger SUBJECTS = new AtomicInteger();

  CachedSchemaRegistryClient client;
  String subject;

  /** Where the registry under test listens. */
  abstract String url();

  static AvroSchema record(String fields) {
    return new AvroSchema(
        "{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"n\",\"fields\":[" + fields + "]}");
  }

  /** A schema that no other test uses. */
  static AvroSchema unique() {
    return record("{\"name\":\"f" + SUBJECTS.incrementAndGet() + "\",\"type\":\"long\"}");
  }

  CachedSchemaRegistryClient freshClient() {
    return new CachedSchemaRegistryClient(List.of(url()), 100, Map.of());
  }

  @BeforeEach
  void openClient() {
    client = freshClient();
    subject = "contract-" + SUBJECTS.incrementAndGet() + "-value";
  }

  static int errorCode(ThrowingCall call) {
    RestClientException e = catchThrowableOfType(RestClientException.class, call::run);
    assertThat(e).as("an error was expected").isNotNull();
    return e.getErrorCode();
  }

  interface ThrowingCall {
    void run() throws Exception;
  }

  @Test
  void aSchemaIsFoundByIdBySubjectAndByVersion() throws Exception {
    int id = client.register(subject, V1);
    CachedSchemaRegistryClient other = freshClient();
    assertThat(other.getSchemaById(id).canonicalString()).isEqualTo(V1.canonicalString());
    assertThat(other.getId(subject, V1)).isEqualTo(id);
    assertThat(other.getVersion(subject, V1)).isEqualTo(1);
    SchemaMetadata latest = other.getLatestSchemaMetadata(subject);
    assertThat(latest.getId()).isEqualTo(id);
    assertThat(latest.getVersion()).isEqualTo(1);
    assertThat(other.getSchemaMetadata(subject, 1).getSchema()).isEqualTo(V1.canonicalString());
    assertThat(other.getAllSubjects()).contains(subject);
  }

  @Test
  void registeringTheSameSchemaAgainChangesNothing() throws Exception {
    int id = client.register(subject, V1);
    assertThat(freshClient().register(subject, V1)).isEqualTo(id);
    assertThat(client.getAllVersions(subject)).containsExactly(1);
  }

  @Test
  void theSameSchemaHasTheSameIdUnderEverySubject() throws Exception {
    AvroSchema schema = unique();
    int id = client.register(subject, schema);
    assertThat(client.register(subject + "-2", schema)).isEqualTo(id);
    assertThat(client.register(subject + "-3", unique())).isNotEqualTo(id);
    assertThat(freshClient().getAllVersionsById(id))
        .containsExactlyInAnyOrder(
            new SubjectVersion(subject, 1), new SubjectVersion(subject + "-2", 1));
  }

  @Test
  void aCompatibleSchemaIsTheNextVersion() throws Exception {
    client.updateCompatibility(subject, "BACKWARD");
    int first = client.register(subject, V1);
    int second = client.register(subject, V2_OPTIONAL);
    assertThat(second).isNotEqualTo(first);
    assertThat(client.getAllVersions(subject)).containsExactly(1, 2);
    assertThat(client.getLatestSchemaMetadata(subject).getId()).isEqualTo(second);
  }

  @Test
  void anIncompatibleSchemaIsRefusedUnlessTheLevelIsNone() throws Exception {
    client.updateCompatibility(subject, "BACKWARD");
    client.register(subject, V1);
    assertThat(client.testCompatibility(subject, V2_OPTIONAL)).isTrue();
    assertThat(client.testCompatibility(subject, V3_REQUIRED)).isFalse();
    assertThat(errorCode(() -> client.register(subject, V3_REQUIRED))).isEqualTo(409);
    assertThat(client.getAllVersions(subject)).containsExactly(1);
    client.updateCompatibility(subject, "NONE");
    client.register(subject, V3_REQUIRED);
    assertThat(client.getAllVersions(subject)).containsExactly(1, 2);
  }

  @Test
  void forwardAsksThatOldReadersReadNewData() throws Exception {
    client.updateCompatibility(subject, "FORWARD");
    client.register(subject, V1);
    assertThat(client.testCompatibility(subject, V3_REQUIRED)).isTrue();
    assertThat(client.testCompatibility(subject, record(""))).isFalse();
  }

  @Test
  void fullAsksForBoth() throws Exception {
    client.updateCompatibility(subject, "FULL");
    client.register(subject, V1);
    assertThat(client.testCompatibility(subject, V2_OPTIONAL)).isTrue();
    assertThat(client.testCompatibility(subject, V3_REQUIRED)).isFalse();
    assertThat(client.testCompatibility(subject, record(""))).isFalse();
  }

  /** Each step is compatible with the one before; the third contradicts the first. */
  @Test
  void onlyTransitiveLevelsLookPastTheLatestVersion() throws Exception {
    AvroSchema without = record("{\"name\":\"z\",\"type\":\"int\",\"default\":1}");
    AvroSchema text = record("{\"name\":\"a\",\"type\":\"long\",\"default\":1}");
    client.updateCompatibility(subject, "BACKWARD");
    client.register(subject, V1);
    client.register(subject, without);
    assertThat(client.testCompatibility(subject, text)).isTrue();
    client.updateCompatibility(subject, "BACKWARD_TRANSITIVE");
    assertThat(errorCode(() -> client.register(subject, text))).isEqualTo(409);
    client.updateCompatibility(subject, "FULL_TRANSITIVE");
    assertThat(errorCode(() -> client.register(subject, text))).isEqualTo(409);
    client.updateCompatibility(subject, "BACKWARD");
    client.register(subject, text);
  }

  @Test
  void compatibilityIsKeptPerSubject() throws Exception {
    client.updateCompatibility(subject, "FULL_TRANSITIVE");
    assertThat(client.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
    for (String level :
        List.of(
            "NONE",
            "BACKWARD",
            "BACKWARD_TRANSITIVE",
            "FORWARD",
            "FORWARD_TRANSITIVE",
            "FULL",
            "FULL_TRANSITIVE")) {
      client.updateCompatibility(subject, level);
      assertThat(client.getCompatibility(subject)).isEqualTo(level);
    }
  }

  @Test
  void whatIsNotThereIsNamedByItsCode() throws Exception {
    assertThat(errorCode(() -> client.getAllVersions(subject))).isEqualTo(40401);
    assertThat(errorCode(() -> client.getLatestSchemaMetadata(subject))).isEqualTo(40401);
    assertThat(errorCode(() -> client.getSchemaById(1_999_999_999))).isEqualTo(40403);
    client.register(subject, V1);
    assertThat(errorCode(() -> client.getSchemaMetadata(subject, 7))).isEqualTo(40402);
    assertThat(errorCode(() -> client.getId(subject, unique()))).isEqualTo(40403);
  }

  @Test
  void aSoftlyDeletedSubjectIsHiddenButItsSchemaIsStillFoundById() throws Exception {
    AvroSchema schema = unique();
    int id = client.register(subject, schema);
    assertThat(client.deleteSubject(subject)).containsExactly(1);
    assertThat(client.getAllSubjects()).doesNotContain(subject);
    assertThat(freshClient().getSchemaById(id).canonicalString())
        .isEqualTo(schema.canonicalString());
    assertThat(errorCode(() -> freshClient().getLatestSchemaMetadata(subject))).isEqualTo(40401);
  }

  @Test
  void aDeletedVersionLeavesTheOthers() throws Exception {
    client.updateCompatibility(subject, "BACKWARD");
    client.register(subject, V1);
    client.register(subject, V2_OPTIONAL);
    assertThat(client.deleteSchemaVersion(subject, "1")).isEqualTo(1);
    assertThat(client.getAllVersions(subject)).containsExactly(2);
  }

  @Test
  void manyClientsRegisteringTheSameSchemaGetOneVersion() {
    AvroSchema schema = unique();
    List<Integer> ids =
        java.util.stream.IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return freshClient().register(subject, schema);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                })
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
    assertThatCode(() -> assertThat(client.getAllVersions(subject)).containsExactly(1))
        .doesNotThrowAnyException();
  }
}
