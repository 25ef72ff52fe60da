package dev.sluice.annotate;

import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.schemas.SubjectRegistration;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.ValueSchemas;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.InMemoryRegistry;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The production topology for slice c4 under the test driver, with the production settings. */
final class DrivenTopology implements AutoCloseable {
  final BlobStore blobs;
  final TestOutputTopic<byte[], byte[]> annotated;
  final TestOutputTopic<byte[], byte[]> deadLetters;

  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> raw;
  private final AvroSerializer<RawDocument> writer =
      new AvroSerializer<>(registry, RawDocument.getClassSchema());

  DrivenTopology(Path folder, Function<Capture, Annotation> annotator) {
    for (String topic : List.of("raw.c4", "annotated.c4", "dead-letter")) {
      SubjectRegistration.register(registry, topic, ValueSchemas.of(topic).orElseThrow());
    }
    String blobUri = folder.resolve("blobs").toUri().toString();
    blobs = BlobStore.at(blobUri);
    AnnotateConfig config =
        AnnotateConfig.from(
            Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "schema.registry.url", "http://127.0.0.1:1",
                "blob.store", blobUri,
                "state.dir", folder.resolve("state").toString(),
                "slices", "c4,books"));
    driver =
        new TopologyTestDriver(
            AnnotateTopology.build(config.slices(), registry, blobs, annotator),
            StreamsSettings.of(config));
    raw = driver.createInputTopic("raw.c4", new ByteArraySerializer(), new ByteArraySerializer());
    annotated =
        driver.createOutputTopic(
            "annotated.c4", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    deadLetters =
        driver.createOutputTopic(
            "dead-letter", new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  void pipe(RawDocument document) {
    pipe(
        document.getDocId().getBytes(StandardCharsets.UTF_8), writer.serialize("raw.c4", document));
  }

  void pipe(byte[] key, byte[] value) {
    raw.pipeInput(new TestRecord<>(key, value));
  }

  void pipe(Tick tick) {
    pipeTick(null, tick.toBytes());
  }

  void pipeTick(byte[] key, byte[] header) {
    raw.pipeInput(new TestRecord<>(key, null, new RecordHeaders().add(Tick.HEADER, header)));
  }

  AnnotatedDocument nextAnnotated() {
    return new AvroDeserializer<>(registry, AnnotatedDocument.class)
        .deserialize(annotated.readValue());
  }

  DeadLetter nextDeadLetter() {
    TestRecord<byte[], byte[]> record = deadLetters.readRecord();
    DeadLetter letter =
        new AvroDeserializer<>(registry, DeadLetter.class).deserialize(record.value());
    if (!new String(record.key(), StandardCharsets.UTF_8).equals(letter.getDocId())) {
      throw new AssertionError("the key is not the doc_id");
    }
    return letter;
  }

  @Override
  public void close() {
    driver.close();
  }
}
