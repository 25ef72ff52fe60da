package dev.sluice.local.why;

import dev.sluice.schemas.avro.AnnotatedDocument;
import java.util.Optional;

/**
 * A document's text.
 *
 * @param annotated with everything measured; empty if only the text was kept
 * @param from where it was found, for people
 */
public record FoundText(String text, Optional<AnnotatedDocument> annotated, String from) {}
