package dev.sluice.sink;

import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.Label;
import dev.sluice.schemas.registry.InMemoryRegistry;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.sink.SinkRecord;

/** The records of a curated topic, as curate would have written them. */
final class CuratedTopic {
  static final String NAME = "curated.web";
  static final String RECIPE_DIGEST = "ab".repeat(32);

  final InMemoryRegistry registry = new InMemoryRegistry();
  private final AvroSerializer<CuratedDocument> serializer =
      new AvroSerializer<>(registry, CuratedDocument.getClassSchema(), true);
  private final Map<TopicPartition, List<SinkRecord>> records = new TreeMap<>(ORDER);
  private final Map<TopicPartition, Long> ordinals = new TreeMap<>(ORDER);

  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparingInt(TopicPartition::partition);

  CuratedTopic(int partitions) {
    for (int p = 0; p < partitions; p++) {
      records.put(new TopicPartition(NAME, p), new ArrayList<>());
      ordinals.put(new TopicPartition(NAME, p), 0L);
    }
  }

  List<TopicPartition> partitions() {
    return List.copyOf(records.keySet());
  }

  /** Records from a Kafka offset on. */
  List<SinkRecord> from(TopicPartition partition, long kafkaOffset) {
    return records.get(partition).stream().filter(r -> r.kafkaOffset() >= kafkaOffset).toList();
  }

  CuratedTopic document(int partition, String text) {
    return document(partition, text, document -> {});
  }

  CuratedTopic document(int partition, String text, Consumer<CuratedDocument> change) {
    long ordinal = ordinals.merge(new TopicPartition(NAME, partition), 1L, Long::sum) - 1;
    CuratedDocument document = document(partition, ordinal, text);
    change.accept(document);
    byte[] key = document.getDocId().getBytes(StandardCharsets.UTF_8);
    return add(partition, key, serializer.serialize(NAME, document), null);
  }

  CuratedTopic tick(int partition, boolean end) {
    return add(partition, null, null, new Tick("web", "curate", 1, 1_000, end).toBytes());
  }

  CuratedTopic tombstone(int partition) {
    return add(partition, null, null, null);
  }

  CuratedTopic retraction(int partition, String docId, byte[] retraction) {
    return append(
        partition,
        docId.getBytes(StandardCharsets.UTF_8),
        null,
        new ConnectHeaders().add(Retraction.HEADER, retraction, Schema.BYTES_SCHEMA));
  }

  CuratedTopic add(int partition, byte[] key, byte[] value, byte[] tick) {
    ConnectHeaders headers = new ConnectHeaders();
    if (tick != null) {
      headers.add(Tick.HEADER, tick, Schema.BYTES_SCHEMA);
    }
    return append(partition, key, value, headers);
  }

  private CuratedTopic append(int partition, byte[] key, byte[] value, Headers headers) {
    List<SinkRecord> before = records.get(new TopicPartition(NAME, partition));
    // Every third offset is a transaction marker.
    long kafkaOffset = before.size() + before.size() / 2L;
    before.add(
        new SinkRecord(
            NAME,
            partition,
            Schema.OPTIONAL_BYTES_SCHEMA,
            key,
            Schema.OPTIONAL_BYTES_SCHEMA,
            value,
            kafkaOffset,
            null,
            null,
            headers));
    return this;
  }

  private static CuratedDocument document(int partition, long ordinal, String text) {
    String id = HexFormat.of().toHexDigits(partition) + HexFormat.of().toHexDigits(ordinal);
    return CuratedDocument.newBuilder()
        .setDocId("00000000" + id)
        .setSlice(ordinal % 2 == 0 ? "c4" : "wikipedia")
        .setSourceUri("input/part-" + partition + ".jsonl")
        .setSourcePosition(Long.toString(ordinal * 100))
        .setUrl("https://example.org/" + ordinal)
        .setEventTime(ordinal * 2 + partition)
        .setTitle(ordinal % 3 == 0 ? null : "Title " + ordinal)
        .setText(text)
        .setTextBytes(text.getBytes(StandardCharsets.UTF_8).length)
        .setContentDigest("00".repeat(32))
        .setLanguage(new Label("en", 0.99))
        .setRecipe("web")
        .setRecipeDigest(RECIPE_DIGEST)
        .setOrdinal(ordinal)
        .build();
  }
}
