package dev.sluice.schemas.serde;

import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryException;
import org.apache.avro.Schema;

/** A registry that never answers. */
final class UnreachableRegistry implements RegistryClient {
  private static RegistryException outage() {
    return new RegistryException("no answer", null);
  }

  @Override
  public int register(String subject, Schema schema) {
    throw outage();
  }

  @Override
  public Schema byId(int id) {
    throw outage();
  }

  @Override
  public int idOf(String subject, Schema schema) {
    throw outage();
  }

  @Override
  public void setCompatibility(String subject, String level) {
    throw outage();
  }

  @Override
  public void close() {}
}
