package dev.sluice.connectors.connect;

import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroSerializer;

/**
 * Turns documents and dead letters into record values. Content over the limit is put into the blob
 * store first, so that a reference in the log always has its bytes.
 */
final class Outbox implements AutoCloseable {
  private final RegistryClient registry;
  private final BlobStore blobs;
  private final String topic;
  private final AvroSerializer<RawDocument> documents;
  private final AvroSerializer<DeadLetter> letters;

  Outbox(RegistryClient registry, BlobStore blobs, String slice) {
    this.registry = registry;
    this.blobs = blobs;
    this.topic = Topics.raw(slice);
    this.documents = new AvroSerializer<>(registry, RawDocument.getClassSchema());
    this.letters = new AvroSerializer<>(registry, DeadLetter.getClassSchema());
  }

  static Outbox of(SourceConfig config) {
    return new Outbox(
        RegistryClient.connect(config.registry()),
        BlobStore.at(config.blobStore()),
        config.slice());
  }

  String topic() {
    return topic;
  }

  /** Replaces large content in the document by its claim check. */
  byte[] value(RawDocument document) {
    if (document.getContent().remaining() > BlobStore.LIMIT_BYTES) {
      byte[] content = new byte[document.getContent().remaining()];
      document.getContent().duplicate().get(content);
      document.setContentRef(blobs.put(content));
      document.setContent(null);
    }
    return documents.serialize(topic, document);
  }

  byte[] value(DeadLetter letter) {
    return letters.serialize(Topics.DEAD_LETTER, letter);
  }

  @Override
  public void close() {
    registry.close();
  }
}
