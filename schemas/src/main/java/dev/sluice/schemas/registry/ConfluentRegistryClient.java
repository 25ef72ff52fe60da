package dev.sluice.schemas.registry;

import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.ParsedSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * {@link RegistryClient} over Confluent's client. That one carries a relocated Avro of its own, so
 * schemas cross over as JSON.
 */
final class ConfluentRegistryClient implements RegistryClient {
  /** Schemas kept per subject: far more than the versions a subject ever has. */
  private static final int CACHED_SCHEMAS = 1000;

  private static final int NOT_FOUND = 404;

  private final RegistryConfig config;
  private final CachedSchemaRegistryClient client;
  private final ParsedSchemas parsed = new ParsedSchemas();

  ConfluentRegistryClient(RegistryConfig config) {
    this.config = config;
    this.client =
        new CachedSchemaRegistryClient(config.urls(), CACHED_SCHEMAS, config.clientProperties());
  }

  @Override
  public int register(String subject, Schema schema) {
    return ask(
        "register a schema under " + subject, () -> client.register(subject, relocated(schema)));
  }

  @Override
  public Schema byId(int id) {
    ParsedSchema found = ask("schema with id " + id, () -> client.getSchemaById(id));
    try {
      return parsed.of(id, found.canonicalString());
    } catch (AvroRuntimeException e) {
      throw new UnknownSchemaException("schema with id " + id + " is not an Avro schema", e);
    }
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return ask(
        "id of " + schema.getFullName() + " under " + subject,
        () -> client.getId(subject, relocated(schema)));
  }

  @Override
  public void setCompatibility(String subject, String level) {
    ask("set compatibility of " + subject, () -> client.updateCompatibility(subject, level));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new RegistryException("cannot close the registry client", e);
    }
  }

  private static AvroSchema relocated(Schema schema) {
    return new AvroSchema(PortableSchema.json(schema));
  }

  private <T> T ask(String what, Question<T> question) {
    try {
      return question.ask();
    } catch (RestClientException e) {
      String message =
          "%s: the registry at %s answered %d: %s"
              .formatted(what, config.urls(), e.getErrorCode(), e.getMessage());
      throw e.getStatus() == NOT_FOUND
          ? new UnknownSchemaException(message, e)
          : new RegistryException(message, e);
    } catch (IOException e) {
      throw new RegistryException(
          "%s: no answer from the registry at %s: %s".formatted(what, config.urls(), e), e);
    }
  }

  private interface Question<T> {
    T ask() throws IOException, RestClientException;
  }
}
