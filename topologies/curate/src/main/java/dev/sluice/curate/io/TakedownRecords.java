package dev.sluice.curate.io;

import dev.sluice.curate.flow.TakedownNotice;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** A record of the takedown topic to a {@link TakedownNotice}; a tombstone withdraws a request. */
public final class TakedownRecords {
  private static final Map<TakedownScope, Takedown.Scope> SCOPES =
      new EnumMap<>(
          Map.of(
              TakedownScope.DOC_ID, Takedown.Scope.DOC_ID,
              TakedownScope.URL, Takedown.Scope.URL,
              TakedownScope.URL_PREFIX, Takedown.Scope.URL_PREFIX,
              TakedownScope.HOST, Takedown.Scope.HOST));

  private final AvroDeserializer<dev.sluice.schemas.avro.Takedown> deserializer;

  public TakedownRecords(RegistryClient registry) {
    deserializer = new AvroDeserializer<>(registry, dev.sluice.schemas.avro.Takedown.class);
  }

  /**
   * @throws UnreadableRecordException if it asks for nothing that this version could do
   */
  public TakedownNotice read(TopicRecord record) throws UnreadableRecordException {
    if (record.value() == null) {
      if (record.key() == null) {
        throw new UnreadableRecordException("malformed_takedown", "neither key nor value");
      }
      return TakedownNotice.withdrawn(new String(record.key(), StandardCharsets.UTF_8));
    }
    try {
      dev.sluice.schemas.avro.Takedown request = deserializer.deserialize(record.value());
      Takedown.Scope scope = SCOPES.get(request.getScope());
      if (scope == null) {
        throw new UnreadableRecordException(
            "malformed_takedown", "scope must be one of " + SCOPES.keySet());
      }
      return TakedownNotice.of(
          Takedown.of(request.getTakedownId(), scope, request.getValue(), request.getReason()));
    } catch (UndecodableRecordException | IllegalArgumentException e) {
      throw new UnreadableRecordException("malformed_takedown", e.getMessage());
    }
  }
}
