package dev.sluice.schemas.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** Schemas by id, each parsed once: an id never changes its schema. */
final class ParsedSchemas {
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();

  Schema of(int id, String json) {
    return byId.computeIfAbsent(id, unused -> new Schema.Parser().parse(json));
  }
}
