package dev.sluice.local.registry;

/**
 * A version of a subject.
 *
 * @param version from 1
 * @param id of the schema, the same under every subject
 * @param schema the schema's JSON as Avro writes it
 * @param deleted softly: hidden, but still found by id and by who asks for deleted versions
 */
record SchemaVersion(String subject, int version, int id, String schema, boolean deleted) {
  SchemaVersion softlyDeleted() {
    return new SchemaVersion(subject, version, id, schema, true);
  }
}
