package dev.sluice.curate.io;

import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.UnknownSchemaException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;

/** A registry shared by everything in this JVM, which takes any schema under any subject. */
public final class MemoryRegistry implements RegistryClient {
  private static final List<Schema> SCHEMAS = new CopyOnWriteArrayList<>();

  @Override
  public int register(String subject, Schema schema) {
    synchronized (SCHEMAS) {
      if (!SCHEMAS.contains(schema)) {
        SCHEMAS.add(schema);
      }
      return SCHEMAS.indexOf(schema) + 1;
    }
  }

  @Override
  public Schema byId(int id) {
    if (id < 1 || id > SCHEMAS.size()) {
      throw new UnknownSchemaException("no schema " + id, null);
    }
    return SCHEMAS.get(id - 1);
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return register(subject, schema);
  }

  @Override
  public void setCompatibility(String subject, String level) {}

  @Override
  public void close() {}
}
