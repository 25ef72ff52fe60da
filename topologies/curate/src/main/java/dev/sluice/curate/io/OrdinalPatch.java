package dev.sluice.curate.io;

import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.serde.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Sets place and lateness of an encoded {@link CuratedDocument}. What stands before the two and
 * behind them is copied as it is: nearly all of a record is text, which nothing needs to decode.
 */
final class OrdinalPatch {
  private static final Schema SCHEMA = CuratedDocument.getClassSchema();
  private static final int ORDINAL = SCHEMA.getField("ordinal").pos();
  private static final List<Schema> BEFORE =
      SCHEMA.getFields().subList(0, ORDINAL).stream().map(Schema.Field::schema).toList();

  static {
    if (SCHEMA.getField("late").pos() != ORDINAL + 1) {
      throw new IllegalStateException("late must follow ordinal in " + SCHEMA.getFullName());
    }
  }

  private OrdinalPatch() {}

  /**
   * @param payload written with the schema of this version, in the wire format
   */
  static byte[] apply(byte[] payload, long ordinal, boolean late) {
    try {
      BinaryDecoder decoder =
          DecoderFactory.get()
              .binaryDecoder(
                  payload, WireFormat.HEADER_BYTES, payload.length - WireFormat.HEADER_BYTES, null);
      for (Schema field : BEFORE) {
        GenericDatumReader.skip(field, decoder);
      }
      int before = payload.length - decoder.inputStream().available();
      decoder.readLong();
      decoder.readBoolean();
      int behind = payload.length - decoder.inputStream().available();

      ByteArrayOutputStream patched = new ByteArrayOutputStream(payload.length + Long.BYTES);
      patched.write(payload, 0, before);
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(patched, null);
      encoder.writeLong(ordinal);
      encoder.writeBoolean(late);
      patched.write(payload, behind, payload.length - behind);
      return patched.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
