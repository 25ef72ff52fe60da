package dev.sluice.local.benchmark;

import dev.sluice.local.report.TopicScan;
import dev.sluice.local.report.WrittenRetraction;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiConsumer;

/** Documents that a running stack has curated, with their texts. */
public final class CuratedDocuments {
  private final String bootstrapServers;
  private final BlobStore blobs;
  private final AvroDeserializer<CuratedDocument> deserializer;

  public CuratedDocuments(String bootstrapServers, RegistryClient registry, BlobStore blobs) {
    this.bootstrapServers = bootstrapServers;
    this.blobs = blobs;
    this.deserializer = new AvroDeserializer<>(registry, CuratedDocument.class);
  }

  /**
   * Each document of an output up to now, with its doc_id and its text; none that was retracted.
   *
   * @throws dev.sluice.schemas.blob.UnavailableBlobException if a text is gone from the store
   */
  public void read(String output, BiConsumer<String, String> each) {
    TopicScan scan = new TopicScan(bootstrapServers);
    Set<String> retracted = WrittenRetraction.of(scan, output).keySet();
    scan.read(
        Topics.curated(output),
        record -> {
          if (record.value() != null) {
            CuratedDocument document = deserializer.deserialize(record.value());
            if (!retracted.contains(document.getDocId())) {
              each.accept(document.getDocId(), text(document));
            }
          }
        });
  }

  private String text(CuratedDocument document) {
    if (document.getText() != null) {
      return document.getText();
    }
    return new String(blobs.get(document.getTextRef()), StandardCharsets.UTF_8);
  }
}
