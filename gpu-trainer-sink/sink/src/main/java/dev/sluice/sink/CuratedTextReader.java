package dev.sluice.sink;

import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.blob.UnavailableBlobException;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.connect.errors.DataException;

/**
 * Decodes the values of a curated topic and redeems claim checks. A value that cannot be read is a
 * document lost: its ordinal would be missing from the shards, so it fails the task.
 */
final class CuratedTextReader {
  private final AvroDeserializer<CuratedDocument> deserializer;
  private final BlobStore blobs;
  private final String recipeDigest;

  CuratedTextReader(RegistryClient registry, BlobStore blobs, String recipeDigest) {
    this.deserializer = new AvroDeserializer<>(registry, CuratedDocument.class);
    this.blobs = blobs;
    this.recipeDigest = recipeDigest;
  }

  /**
   * @param origin topic, partition and Kafka offset, for messages
   * @throws DataException if there is no document of our recipe with a text in the value
   */
  CuratedText read(Object value, String origin) {
    if (!(value instanceof byte[] bytes)) {
      throw new DataException(
          origin + ": the value is not bytes; set value.converter to ByteArrayConverter");
    }
    try {
      CuratedDocument document = deserializer.deserialize(bytes);
      if (!document.getRecipeDigest().equals(recipeDigest)) {
        throw new DataException(
            "%s: document %s was kept by recipe %s, but this sink writes recipe %s"
                .formatted(origin, document.getDocId(), document.getRecipeDigest(), recipeDigest));
      }
      return new CuratedText(document, text(document, origin));
    } catch (UndecodableRecordException | UnavailableBlobException e) {
      throw new DataException(origin + ": " + e.getMessage(), e);
    }
  }

  private String text(CuratedDocument document, String origin) {
    if (document.getText() != null) {
      return document.getText();
    }
    if (document.getTextRef() == null) {
      throw new DataException(
          "%s: document %s has neither text nor claim check"
              .formatted(origin, document.getDocId()));
    }
    return new String(blobs.get(document.getTextRef()), StandardCharsets.UTF_8);
  }
}
