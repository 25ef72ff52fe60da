package dev.sluice.local.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Compares a candidate with earlier versions by Avro's rules of schema resolution. */
final class CompatibilityCheck {
  private CompatibilityCheck() {}

  /**
   * @param earlier oldest first; only the last counts unless the level is transitive
   * @return what stands in the way, one message each; empty if compatible
   */
  static List<String> obstacles(
      CompatibilityLevel level, Schema candidate, List<SchemaVersion> earlier) {
    List<String> messages = new ArrayList<>();
    int from = level.transitive ? 0 : Math.max(0, earlier.size() - 1);
    for (SchemaVersion version : earlier.subList(from, earlier.size())) {
      Schema old = AvroSchemas.parse(version.schema());
      if (level.backward) {
        describe(candidate, old, version, "new schema cannot read data of version", messages);
      }
      if (level.forward) {
        describe(old, candidate, version, "data of new schema cannot be read by version", messages);
      }
    }
    return messages;
  }

  private static void describe(
      Schema reader, Schema writer, SchemaVersion version, String what, List<String> messages) {
    for (Incompatibility i :
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
            .getResult()
            .getIncompatibilities()) {
      messages.add(
          "%s %d: %s at %s: %s"
              .formatted(what, version.version(), i.getType(), i.getLocation(), i.getMessage()));
    }
  }
}
