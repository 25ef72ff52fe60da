package dev.sluice.annotate.io;

import dev.sluice.refine.annotate.Annotator;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Says of a document what could not be read, where it is, and why. */
public final class DeadLetters {
  /** Of a record that cannot be decoded, nobody knows the event time. */
  public static final long UNKNOWN_EVENT_TIME = -1;

  private static final int SAMPLE_BYTES = 1024;
  private static final int DETAIL_CHARS = 2_000;
  private static final int FIELD_CHARS = 8_192;
  private static final String STAGE = "annotate";
  private static final String COMPONENT = "annotate " + Annotator.VERSION;
  private static final Pattern DOC_ID = Pattern.compile("[0-9a-f]{32}");

  private DeadLetters() {}

  /** For a record that was decoded. */
  public static DeadLetter of(RawDocument raw, UnusableDocumentException why) {
    return with(why, raw.getContent())
        .setDocId(cut(raw.getDocId(), FIELD_CHARS))
        .setSlice(cut(raw.getSlice(), FIELD_CHARS))
        .setSourceUri(cut(raw.getSourceUri(), FIELD_CHARS))
        .setSourcePosition(cut(raw.getSourcePosition(), FIELD_CHARS))
        .setByteOffset(raw.getByteOffset())
        .setByteLength(raw.getByteLength())
        .setSourceId(cut(raw.getSourceId(), FIELD_CHARS))
        .setUrl(cut(raw.getUrl(), FIELD_CHARS))
        .setEventTime(raw.getEventTime())
        .build();
  }

  /**
   * For a record that was not decoded: its origin is its place in Kafka, its id that of its key, or
   * made of its place and bytes if the key is none.
   */
  public static DeadLetter of(
      String slice, RecordMetadata place, byte[] key, byte[] value, UnusableDocumentException why) {
    byte[] bytes = value == null ? new byte[0] : value;
    String uri = "kafka:" + place.topic();
    String position = place.partition() + "/" + place.offset();
    String keyText = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    String id =
        DOC_ID.matcher(keyText).matches()
            ? keyText
            : DocumentId.of(slice, uri, position, DocumentId.digest(bytes));
    return with(why, ByteBuffer.wrap(bytes))
        .setDocId(id)
        .setSlice(slice)
        .setSourceUri(uri)
        .setSourcePosition(position)
        .setEventTime(UNKNOWN_EVENT_TIME)
        .build();
  }

  private static DeadLetter.Builder with(UnusableDocumentException why, ByteBuffer bytes) {
    return DeadLetter.newBuilder()
        .setStage(STAGE)
        .setReason(why.reason())
        .setDetail(cut(String.valueOf(why.getMessage()), DETAIL_CHARS))
        .setSample(sample(bytes))
        .setComponent(COMPONENT);
  }

  private static ByteBuffer sample(ByteBuffer bytes) {
    if (bytes == null) {
      return ByteBuffer.allocate(0);
    }
    byte[] first = new byte[Math.min(SAMPLE_BYTES, bytes.remaining())];
    bytes.duplicate().get(first);
    return ByteBuffer.wrap(first);
  }

  /** Keeps a dead letter small, whatever the document says of itself. */
  private static String cut(String text, int chars) {
    return text == null || text.length() <= chars ? text : text.substring(0, chars);
  }
}
