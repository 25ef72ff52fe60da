package dev.sluice.sink;

import dev.sluice.schemas.avro.CuratedDocument;

/** A curated document and its text, wherever it lay. */
record CuratedText(CuratedDocument document, String text) {}
