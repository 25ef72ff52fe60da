/**
 * Files of JSON lines as documents: {@code text} is required; {@code id}, {@code url}, {@code
 * timestamp} (ISO 8601, or seconds or milliseconds since 1970), {@code language} and {@code title}
 * are taken along, other fields ignored. Start with {@link
 * dev.sluice.connectors.jsonl.JsonlDocuments}. A line that is not strict UTF-8 or strict JSON is a
 * dead letter; nothing is repaired.
 */
package dev.sluice.connectors.jsonl;
