package dev.sluice.curate.io;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import dev.sluice.schemas.serde.WireFormat;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema.InitializationContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A kept document to its record in the curated topic, in the partition that it was numbered for and
 * with the changes made to its text that the recipe asks for; a retraction to a tombstone there
 * with a {@link Retraction} in its header; an end to the end tick, a record with neither key nor
 * value. The tick's event time is {@link Long#MAX_VALUE}.
 */
public final class CuratedRecordSerializer
    implements KafkaRecordSerializationSchema<CuratedOutput> {
  private static final String MEMBER = "curate";

  private final String output;
  private final RegistrySupplier registry;
  private final BlobSupplier blobs;

  private transient AvroDeserializer<CuratedDocument> payloads;
  private transient AvroSerializer<CuratedDocument> serializer;
  private transient EditedText text;

  /** For recipes that leave texts as they are. */
  public CuratedRecordSerializer(String output, RegistrySupplier registry) {
    this(output, registry, BlobSupplier.NONE);
  }

  public CuratedRecordSerializer(String output, RegistrySupplier registry, BlobSupplier blobs) {
    this.output = output;
    this.registry = registry;
    this.blobs = blobs;
  }

  @Override
  public void open(InitializationContext context, KafkaSinkContext sinkContext) {
    open();
  }

  void open() {
    RegistryClient client = registry.connect();
    payloads = new AvroDeserializer<>(client, CuratedDocument.class);
    serializer = new AvroSerializer<>(client, CuratedDocument.getClassSchema());
    text = new EditedText(blobs::connect);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      CuratedOutput curated, KafkaSinkContext context, Long timestamp) {
    String topic = Topics.curated(output);
    if (curated.isEnd()) {
      Tick end = new Tick(output, MEMBER, 1, Long.MAX_VALUE, true);
      return new ProducerRecord<>(
          topic,
          curated.partition(),
          (byte[]) null,
          null,
          new RecordHeaders().add(Tick.HEADER, end.toBytes()));
    }
    if (curated.retraction() != null) {
      return new ProducerRecord<>(
          topic,
          curated.partition(),
          curated.docId().getBytes(StandardCharsets.UTF_8),
          null,
          new RecordHeaders().add(Retraction.HEADER, curated.retraction().toBytes()));
    }
    return new ProducerRecord<>(
        topic,
        curated.partition(),
        curated.docId().getBytes(StandardCharsets.UTF_8),
        value(topic, curated));
  }

  /** A payload in the state of an earlier version may have been written with another schema. */
  private byte[] value(String topic, CuratedOutput curated) {
    boolean asWritten = WireFormat.schemaId(curated.payload()) == serializer.schemaId(topic);
    if (curated.changes() == null && curated.replaces() == null && asWritten) {
      return OrdinalPatch.apply(curated.payload(), curated.ordinal(), curated.late());
    }
    CuratedDocument document = payloads.deserialize(curated.payload());
    document.setOrdinal(curated.ordinal());
    document.setLate(curated.late());
    document.setReplaces(curated.replaces());
    if (curated.changes() != null) {
      text.apply(curated.changes().edits(), document);
    }
    return serializer.serialize(topic, document);
  }
}
