package dev.sluice.connectors;

import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;

/** What a reader yields: a document, or the dead letter of something that could not be read. */
public sealed interface Reading {
  record Captured(RawDocument document) implements Reading {}

  record Unreadable(DeadLetter letter) implements Reading {}
}
