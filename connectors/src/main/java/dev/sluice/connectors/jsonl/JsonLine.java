package dev.sluice.connectors.jsonl;

/**
 * What a line says.
 *
 * @param text never null
 * @param timestamp milliseconds since 1970; null if it is absent or unreadable, as are the others
 */
record JsonLine(
    String text, String id, String url, Long timestamp, String language, String title) {}
