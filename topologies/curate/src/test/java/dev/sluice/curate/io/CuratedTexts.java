package dev.sluice.curate.io;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.serde.AvroDeserializer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The text of a kept document as the curated topic gets it. */
public final class CuratedTexts {
  private CuratedTexts() {}

  public static String of(CuratedOutput output) {
    MemoryRegistry registry = new MemoryRegistry();
    CuratedRecordSerializer serializer = new CuratedRecordSerializer("out", () -> registry);
    serializer.open();
    ProducerRecord<byte[], byte[]> record = serializer.serialize(output, null, null);
    assert record.topic().equals(Topics.curated("out"));
    return new AvroDeserializer<>(registry, CuratedDocument.class)
        .deserialize(record.value())
        .getText();
  }
}
