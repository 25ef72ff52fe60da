package dev.sluice.schemas.registry;

import org.apache.avro.Schema;

/**
 * What Sluice asks of a schema registry. Implementations are thread-safe and cache ids and schemas,
 * which never change once given out.
 *
 * <p>All methods throw {@link RegistryException} if the registry refuses or does not answer.
 */
public interface RegistryClient extends AutoCloseable {

  /** A client that speaks to a Confluent-compatible registry over HTTP. Connects on first use. */
  static RegistryClient connect(RegistryConfig config) {
    return new ConfluentRegistryClient(config);
  }

  /**
   * Registers a schema under a subject, unless it is there already.
   *
   * @return the schema's id, the same under every subject
   */
  int register(String subject, Schema schema);

  /**
   * @throws UnknownSchemaException if the registry knows no Avro schema with this id
   */
  Schema byId(int id);

  /**
   * The id of a schema that is registered under a subject.
   *
   * @throws UnknownSchemaException if it is not
   */
  int idOf(String subject, Schema schema);

  /**
   * Sets the compatibility that later versions of a subject must have.
   *
   * @param level as Confluent names it, e.g. {@code BACKWARD_TRANSITIVE}
   */
  void setCompatibility(String subject, String level);

  @Override
  void close();
}
