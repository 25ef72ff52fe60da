package dev.sluice.schemas.serde;

import dev.sluice.schemas.SubjectRegistration;
import dev.sluice.schemas.registry.RegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records in the wire format. The same record gives the same bytes, save for the order of
 * map entries. Thread-safe.
 */
public final class AvroSerializer<T extends SpecificRecord> {
  static {
    TrustedRecords.trust();
  }

  private final RegistryClient registry;
  private final Schema schema;
  private final boolean registerIfMissing;
  private final boolean skippable;
  private final SpecificDatumWriter<T> writer;
  private final Map<String, Integer> idByTopic = new ConcurrentHashMap<>();

  /** A serialiser that never registers: the schema must be under the topic's subject already. */
  public AvroSerializer(RegistryClient registry, Schema schema) {
    this(registry, schema, false);
  }

  /**
   * @param registerIfMissing register the schema under the topic's subject on first use; for tests
   *     and tools only
   */
  public AvroSerializer(RegistryClient registry, Schema schema, boolean registerIfMissing) {
    this(registry, schema, registerIfMissing, false);
  }

  private AvroSerializer(
      RegistryClient registry, Schema schema, boolean registerIfMissing, boolean skippable) {
    this.registry = registry;
    this.schema = schema;
    this.registerIfMissing = registerIfMissing;
    this.skippable = skippable;
    this.writer = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
  }

  /**
   * A serialiser that never registers, for records of which readers need a part: arrays and maps
   * are written in blocks that tell their size in bytes, so that {@link AvroDeserializer} steps
   * over those it skips. Any Avro reader reads them.
   */
  public static <T extends SpecificRecord> AvroSerializer<T> skippable(
      RegistryClient registry, Schema schema) {
    return new AvroSerializer<>(registry, schema, false, true);
  }

  /**
   * @throws dev.sluice.schemas.registry.RegistryException if the schema is not registered under the
   *     topic's subject, or the registry does not answer
   * @throws IllegalArgumentException if the record does not fit its schema
   */
  public byte[] serialize(String topic, T record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    out.write(WireFormat.MAGIC);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(0, schemaId(topic)).array());
    BinaryEncoder encoder =
        skippable
            ? EncoderFactory.get().blockingDirectBinaryEncoder(out, null)
            : EncoderFactory.get().binaryEncoder(out, null);
    try {
      writer.write(record, encoder);
      encoder.flush();
    } catch (AvroRuntimeException | ClassCastException | NullPointerException e) {
      throw new IllegalArgumentException(
          "record for %s does not fit %s: %s"
              .formatted(topic, schema.getFullName(), e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Id of the schema that records for this topic are written with.
   *
   * @throws dev.sluice.schemas.registry.RegistryException as {@link #serialize}
   */
  public int schemaId(String topic) {
    Integer known = idByTopic.get(topic);
    if (known != null) {
      return known;
    }
    String subject = SubjectRegistration.subject(topic);
    int id =
        registerIfMissing ? registry.register(subject, schema) : registry.idOf(subject, schema);
    idByTopic.put(topic, id);
    return id;
  }
}
