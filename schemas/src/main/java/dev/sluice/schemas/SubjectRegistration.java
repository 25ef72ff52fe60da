package dev.sluice.schemas;

import dev.sluice.schemas.registry.RegistryClient;
import org.apache.avro.Schema;

/**
 * Registers the value schema of a topic. The supervisor does so when it creates the topic, before
 * anything writes to it, so serialisers need no right to register.
 */
public final class SubjectRegistration {
  /** A reader with the newest schema reads every record ever written. */
  public static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";

  private SubjectRegistration() {}

  /** The subject of a topic's values. */
  public static String subject(String topic) {
    return topic + "-value";
  }

  /**
   * Sets the subject's compatibility and registers the schema; a repeat changes nothing.
   *
   * @return the schema's id
   * @throws dev.sluice.schemas.registry.RegistryException if the registry refuses the schema (not
   *     compatible with an earlier version) or does not answer
   */
  public static int register(RegistryClient client, String topic, Schema schema) {
    String subject = subject(topic);
    client.setCompatibility(subject, COMPATIBILITY);
    return client.register(subject, schema);
  }
}
