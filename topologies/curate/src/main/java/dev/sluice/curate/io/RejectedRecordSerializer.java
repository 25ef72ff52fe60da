package dev.sluice.curate.io;

import dev.sluice.curate.flow.Evidence;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.Contamination;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializationSchema.InitializationContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A rejected document to its record: provenance and reason, without the text. */
public final class RejectedRecordSerializer
    implements KafkaRecordSerializationSchema<RejectedOutput> {
  private static final int PARTITION = 0;

  private final String output;
  private final RegistrySupplier registry;

  private transient AvroDeserializer<CuratedDocument> payloads;
  private transient AvroSerializer<RejectedDocument> serializer;

  public RejectedRecordSerializer(String output, RegistrySupplier registry) {
    this.output = output;
    this.registry = registry;
  }

  @Override
  public void open(InitializationContext context, KafkaSinkContext sinkContext) {
    open();
  }

  void open() {
    RegistryClient client = registry.connect();
    payloads = new AvroDeserializer<>(client, CuratedDocument.class);
    serializer = new AvroSerializer<>(client, RejectedDocument.getClassSchema());
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      RejectedOutput rejected, KafkaSinkContext context, Long timestamp) {
    String topic = Topics.rejected(output);
    return new ProducerRecord<>(
        topic,
        PARTITION,
        rejected.docId().getBytes(StandardCharsets.UTF_8),
        serializer.serialize(topic, record(rejected)));
  }

  private RejectedDocument record(RejectedOutput rejected) {
    CuratedDocument document = payloads.deserialize(rejected.payload());
    Rejection reason = rejected.rejection();
    return RejectedDocument.newBuilder()
        .setDocId(document.getDocId())
        .setSlice(document.getSlice())
        .setSourceUri(document.getSourceUri())
        .setSourcePosition(document.getSourcePosition())
        .setSourceId(document.getSourceId())
        .setUrl(document.getUrl())
        .setEventTime(document.getEventTime())
        .setRecipe(document.getRecipe())
        .setRecipeDigest(document.getRecipeDigest())
        .setRule(reason.rule())
        .setValue(reason.number() != null ? reason.number() : reason.text())
        .setThreshold(reason.threshold())
        .setDuplicateOf(reason.duplicateOf())
        .setSimilarity(reason.similarity())
        .setMethod(reason.method())
        .setLate(rejected.late())
        .setContamination(contamination(reason.evidence()))
        .build();
  }

  private static List<Contamination> contamination(Evidence evidence) {
    return evidence == null
        ? List.of()
        : evidence.found().stream()
            .map(
                it ->
                    new Contamination(
                        it.benchmark(),
                        it.passageId(),
                        it.passage(),
                        it.charStart(),
                        it.charEnd(),
                        it.hits(),
                        it.share()))
            .toList();
  }
}
