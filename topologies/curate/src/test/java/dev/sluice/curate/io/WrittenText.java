package dev.sluice.curate.io;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.serde.AvroDeserializer;

/** The text of a kept document as it lies in the curated topic. */
public final class WrittenText {
  private WrittenText() {}

  public static String of(CuratedOutput output, BlobSupplier blobs) {
    CuratedRecordSerializer serializer =
        new CuratedRecordSerializer("out", MemoryRegistry::new, blobs);
    serializer.open();
    return new AvroDeserializer<>(new MemoryRegistry(), CuratedDocument.class)
        .deserialize(serializer.serialize(output, null, null).value())
        .getText();
  }
}
