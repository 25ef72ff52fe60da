package dev.sluice.curate.io;

import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A record that could not be read, to a dead letter. Its source is the place in Kafka: URI {@code
 * TOPIC/PARTITION}, position the Kafka offset. The id is the record's key where that is one, so
 * that the document is still accounted for under its own id; its event time is not known and set to
 * -1.
 */
public final class DeadLetters {
  /** Stage of what is no document, which counts with none. */
  private static final String BENCHMARK = "benchmark";

  private static final String COMPONENT = "sluice-curate-1";
  private static final int MOST_SAMPLE_BYTES = 1024;
  private static final int MOST_DETAIL_CHARACTERS = 2000;
  private static final Pattern DOC_ID = Pattern.compile("[0-9a-f]{32}");

  private final AvroSerializer<DeadLetter> serializer;

  public DeadLetters(RegistryClient registry) {
    serializer = new AvroSerializer<>(registry, DeadLetter.getClassSchema());
  }

  /** Of a record that should be a document. */
  public DeadLetterOutput of(TopicRecord record, String reason, String detail) {
    String slice =
        record.topic().equals(Topics.TAKEDOWN) ? Topics.TAKEDOWN : Topics.sliceOf(record.topic());
    return of(record, slice, "curate", reason, detail);
  }

  /** Of a record that should be part of a benchmark: it is no document, and of no slice. */
  public DeadLetterOutput ofBenchmark(TopicRecord record, String reason, String detail) {
    return of(record, "", BENCHMARK, reason, detail);
  }

  private DeadLetterOutput of(
      TopicRecord record, String slice, String stage, String reason, String detail) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    String uri = record.topic() + "/" + record.partition();
    String position = Long.toString(record.kafkaOffset());
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.ISO_8859_1);
    String docId =
        DOC_ID.matcher(key).matches()
            ? key
            : DocumentId.of(slice, uri, position, DocumentId.digest(value));
    DeadLetter letter =
        DeadLetter.newBuilder()
            .setDocId(docId)
            .setSlice(slice)
            .setSourceUri(uri)
            .setSourcePosition(position)
            .setEventTime(-1)
            .setStage(stage)
            .setReason(reason)
            .setDetail(detail.substring(0, Math.min(detail.length(), MOST_DETAIL_CHARACTERS)))
            .setSample(
                ByteBuffer.wrap(Arrays.copyOf(value, Math.min(value.length, MOST_SAMPLE_BYTES))))
            .setComponent(COMPONENT)
            .build();
    return new DeadLetterOutput(docId, serializer.serialize(Topics.DEAD_LETTER, letter));
  }
}
