package dev.sluice.schemas.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** A registry in memory, for tests that need ids but no server. Checks no compatibility. */
public final class InMemoryRegistry implements RegistryClient {
  private final List<Schema> schemas = new ArrayList<>();
  private final Map<String, Set<Integer>> idsBySubject = new ConcurrentHashMap<>();
  private final Map<String, String> compatibility = new ConcurrentHashMap<>();

  @Override
  public synchronized int register(String subject, Schema schema) {
    Schema portable = new Schema.Parser().parse(PortableSchema.json(schema));
    if (!schemas.contains(portable)) {
      schemas.add(portable);
    }
    int id = schemas.indexOf(portable) + 1;
    idsBySubject.computeIfAbsent(subject, unused -> new LinkedHashSet<>()).add(id);
    return id;
  }

  @Override
  public synchronized Schema byId(int id) {
    if (id < 1 || id > schemas.size()) {
      throw new UnknownSchemaException("no schema " + id, null);
    }
    return schemas.get(id - 1);
  }

  @Override
  public synchronized int idOf(String subject, Schema schema) {
    int id = schemas.indexOf(new Schema.Parser().parse(PortableSchema.json(schema))) + 1;
    if (!idsBySubject.getOrDefault(subject, Set.of()).contains(id)) {
      throw new UnknownSchemaException("not under " + subject, null);
    }
    return id;
  }

  @Override
  public void setCompatibility(String subject, String level) {
    compatibility.put(subject, level);
  }

  /** The level set for a subject, or null. */
  public String compatibilityOf(String subject) {
    return compatibility.get(subject);
  }

  @Override
  public void close() {}
}
