package dev.sluice.local.registry;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Schemas as clients send them. Two texts are the same schema if Avro writes them alike. */
final class AvroSchemas {
  private AvroSchemas() {}

  /**
   * @throws RegistryError 42201 if the text is not an Avro schema
   */
  static Schema parse(String text) {
    if (text == null || text.isBlank()) {
      throw new RegistryError(RegistryError.INVALID_SCHEMA, "Empty schema");
    }
    try {
      return new Schema.Parser().parse(text);
    } catch (AvroRuntimeException | StackOverflowError e) {
      throw new RegistryError(
          RegistryError.INVALID_SCHEMA, "Invalid schema of type AVRO, details: " + e.getMessage());
    }
  }
}
