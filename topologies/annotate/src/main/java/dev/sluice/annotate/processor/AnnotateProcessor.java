package dev.sluice.annotate.processor;

import dev.sluice.annotate.io.DeadLetters;
import dev.sluice.annotate.io.DocumentAnnotation;
import dev.sluice.annotate.io.Placed;
import dev.sluice.annotate.io.UnusableDocumentException;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import dev.sluice.schemas.serde.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Each record of a raw partition gives exactly one record, at once: a tick itself, a document its
 * annotated document or its dead letter. So the order within a partition is kept, and a replay
 * gives the same records.
 */
public final class AnnotateProcessor implements Processor<byte[], byte[], byte[], Placed> {
  private final String slice;
  private final String annotatedTopic;
  private final String deadLetterSink;
  private final AvroDeserializer<RawDocument> reader;
  private final AvroSerializer<AnnotatedDocument> writer;
  private final AvroSerializer<DeadLetter> deadLetterWriter;
  private final DocumentAnnotation annotation;
  private ProcessorContext<byte[], Placed> context;

  /**
   * @param annotatedTopic topic of the annotated documents, and name of its sink
   * @param deadLetterSink name of the sink of the dead letters
   */
  public AnnotateProcessor(
      String slice,
      String annotatedTopic,
      String deadLetterSink,
      RegistryClient registry,
      DocumentAnnotation annotation) {
    this.slice = slice;
    this.annotatedTopic = annotatedTopic;
    this.deadLetterSink = deadLetterSink;
    this.annotation = annotation;
    this.reader = new AvroDeserializer<>(registry, RawDocument.class);
    this.writer = AvroSerializer.skippable(registry, AnnotatedDocument.getClassSchema());
    this.deadLetterWriter = new AvroSerializer<>(registry, DeadLetter.getClassSchema());
  }

  @Override
  public void init(ProcessorContext<byte[], Placed> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    RawDocument raw;
    try {
      if (record.value() == null) {
        forwardTick(record, place.partition());
        return;
      }
      raw = decode(record.value());
    } catch (UnusableDocumentException e) {
      bury(DeadLetters.of(slice, place, record.key(), record.value(), e), record, place);
      return;
    }
    try {
      byte[] value = encode(annotation.annotate(raw));
      forward(raw.getDocId(), value, record.timestamp(), place.partition(), annotatedTopic);
    } catch (UnusableDocumentException e) {
      bury(DeadLetters.of(raw, e), record, place);
    }
  }

  private void forwardTick(Record<byte[], byte[]> record, int partition)
      throws UnusableDocumentException {
    Header header = record.headers().lastHeader(Tick.HEADER);
    if (header == null || record.key() != null) {
      throw new UnusableDocumentException(
          "malformed_record", "a record without value that is no tick", null);
    }
    try {
      Tick.fromBytes(header.value() == null ? new byte[0] : header.value());
    } catch (IllegalArgumentException e) {
      throw new UnusableDocumentException("malformed_tick", e.getMessage(), e);
    }
    Record<byte[], Placed> tick =
        new Record<byte[], Placed>(null, new Placed(partition, null), record.timestamp())
            .withHeaders(new RecordHeaders().add(header));
    context.forward(tick, annotatedTopic);
  }

  private RawDocument decode(byte[] value) throws UnusableDocumentException {
    try {
      return reader.deserialize(value);
    } catch (UndecodableRecordException e) {
      throw new UnusableDocumentException("undecodable_record", e.getMessage(), e);
    }
  }

  /** Signals of spans can outgrow the text many times over, so the size is known only here. */
  private byte[] encode(AnnotatedDocument document) throws UnusableDocumentException {
    byte[] value = serialize(document);
    if (value.length > Topics.MAX_VALUE_BYTES && document.getText() != null) {
      value = serialize(annotation.withTextAsClaimCheck(document));
    }
    if (value.length > Topics.MAX_VALUE_BYTES) {
      throw new UnusableDocumentException(
          "annotation_too_large",
          "%d bytes without the text, of at most %d"
              .formatted(value.length, Topics.MAX_VALUE_BYTES),
          null);
    }
    return value;
  }

  private byte[] serialize(AnnotatedDocument document) throws UnusableDocumentException {
    try {
      return writer.serialize(annotatedTopic, document);
    } catch (IllegalArgumentException e) {
      throw new UnusableDocumentException("annotator_failure", e.getMessage(), e);
    }
  }

  private void bury(DeadLetter letter, Record<byte[], byte[]> record, RecordMetadata place) {
    byte[] value = deadLetterWriter.serialize(Topics.DEAD_LETTER, letter);
    forward(letter.getDocId(), value, record.timestamp(), place.partition(), deadLetterSink);
  }

  private void forward(String key, byte[] value, long timestamp, int partition, String sink) {
    context.forward(
        new Record<>(key.getBytes(StandardCharsets.UTF_8), new Placed(partition, value), timestamp),
        sink);
  }
}
