package dev.sluice.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.registry.InMemoryRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileBytesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final AvroDeserializer<AnnotatedDocument> deserializer =
      new AvroDeserializer<>(registry, AnnotatedDocument.class);
  private byte[] good;

  @BeforeEach
  void encodeOne() {
    good =
        new AvroSerializer<AnnotatedDocument>(registry, AnnotatedDocument.getClassSchema(), true)
            .serialize("annotated.c4", SampleRecords.annotated());
    deserializer.deserialize(good);
  }

  private void assertUndecodable(byte[] bytes, String message) {
    assertThatThrownBy(() -> deserializer.deserialize(bytes))
        .isInstanceOf(UndecodableRecordException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aRecordCutAtAnyByteIsUndecodable() {
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> deserializer.deserialize(cut))
          .as("cut at byte " + length)
          .isInstanceOf(UndecodableRecordException.class);
    }
  }

  @Test
  void aMissingValueAWrongMagicAnUnknownIdAndTrailingBytesAreNamed() {
    assertUndecodable(null, "no value");
    byte[] magic = good.clone();
    magic[0] = 1;
    assertUndecodable(magic, "0x01");
    byte[] id = good.clone();
    id[4] = 99;
    assertUndecodable(id, "unknown schema id 99");
    id[1] = (byte) 0xff;
    assertUndecodable(id, "unknown schema id -");
    assertUndecodable(Arrays.copyOf(good, good.length + 1), "bytes follow");
  }

  @Test
  void anyChangedByteGivesARecordOrIsUndecodable() {
    Random random = new Random(20261121);
    int undecodable = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = good.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(deserializer.deserialize(bytes)).isNotNull();
      } catch (UndecodableRecordException e) {
        undecodable++;
      }
    }
    assertThat(undecodable).isGreaterThan(1000);
  }

  /** Blocks tell their size in bytes, which may be a lie, or lead back to where they begin. */
  @Test
  @Timeout(60)
  void anyChangedByteOfARecordInBlocksEndsAsWellWhereFieldsAreSkipped() {
    byte[] blocks =
        AvroSerializer.<AnnotatedDocument>skippable(registry, AnnotatedDocument.getClassSchema())
            .serialize("annotated.c4", SampleRecords.annotated());
    AvroDeserializer<AnnotatedDocument> skipping =
        new AvroDeserializer<>(
            registry, AnnotatedDocument.class, Set.of("span_signals", "document_signals"));
    Random random = new Random(20261122);
    int undecodable = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = blocks.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[1 + Integer.BYTES + random.nextInt(bytes.length - 1 - Integer.BYTES)] =
            (byte) random.nextInt(256);
      }
      try {
        assertThat(skipping.deserialize(bytes)).isNotNull();
      } catch (UndecodableRecordException e) {
        undecodable++;
      }
    }
    assertThat(undecodable).isGreaterThan(1000);
  }

  /** The first field is a string: its length claims what the record does not hold. */
  @Test
  void aHugeLengthAllocatesNothing() throws IOException {
    for (long length : List.of(1L << 20, 1L << 30, (long) Integer.MAX_VALUE, 1L << 40, -1L)) {
      assertRefusedCheaply(1, encoder -> encoder.writeLong(length));
    }
  }

  @Test
  void aHugeCountOfItemsAllocatesNothing() throws IOException {
    for (long count : List.of(1L << 20, 1L << 28, (long) Integer.MAX_VALUE, Long.MAX_VALUE)) {
      for (long signed : List.of(count, -count)) {
        assertRefusedCheaply(
            registry.register("items", items()),
            encoder -> {
              encoder.writeString("44fbd26fc661a4826f0454d94dbf32e5");
              encoder.writeLong(signed);
              encoder.writeLong(signed < 0 ? 4 : 0);
              encoder.writeLong(0);
            });
      }
    }
  }

  /** A writer schema that starts with an array of what takes space in memory and little on disk. */
  private static Schema items() {
    Schema current = AnnotatedDocument.getClassSchema();
    return SchemaBuilder.record("AnnotatedDocument")
        .namespace(current.getNamespace())
        .fields()
        .requiredString("doc_id")
        .name("pii")
        .type(current.getField("pii").schema())
        .noDefault()
        .requiredString("slice")
        .requiredString("source_uri")
        .requiredString("source_position")
        .requiredLong("event_time")
        .requiredLong("text_bytes")
        .requiredString("content_digest")
        .requiredString("annotator")
        .endRecord();
  }

  private void assertRefusedCheaply(int id, Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    writing.to(encoder);
    encoder.flush();
    byte[] bytes = out.toByteArray();
    assertUndecodable(bytes, "not a ");
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      deserializer.deserialize(bytes);
    } catch (UndecodableRecordException e) {
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(500_000);
      return;
    }
    throw new AssertionError("was decoded");
  }

  private interface Writing {
    void to(BinaryEncoder encoder) throws IOException;
  }
}
