package dev.sluice.local.registry;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.Schema;

/**
 * A schema as it is sent for registration, lookup or a test.
 *
 * @param text as Avro writes it, the same for the same schema
 * @param id wanted id, for {@link Mode#IMPORT} only; 0 or less for none
 * @param version wanted version, likewise
 */
record SchemaRequest(Schema schema, String text, int id, int version) {

  /**
   * @throws RegistryError 42201 if it is not an Avro schema that stands alone
   */
  static SchemaRequest of(JsonNode body) {
    String type = body.path("schemaType").asText("AVRO");
    if (!type.isEmpty() && !type.equals("AVRO") && !type.equals("null")) {
      throw new RegistryError(
          RegistryError.INVALID_SCHEMA, "Invalid schema type " + type + ": only AVRO is served");
    }
    if (body.path("references").size() > 0) {
      throw new RegistryError(
          RegistryError.INVALID_SCHEMA, "Invalid schema: references are not served, send it whole");
    }
    Schema schema = AvroSchemas.parse(body.path("schema").textValue());
    return new SchemaRequest(
        schema, schema.toString(), body.path("id").asInt(-1), body.path("version").asInt(-1));
  }
}
