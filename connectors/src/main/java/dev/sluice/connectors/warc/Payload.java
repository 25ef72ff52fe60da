package dev.sluice.connectors.warc;

import java.util.Map;

/**
 * What a record carries, transfer and content encoding removed.
 *
 * @param httpStatus null if it is no HTTP response
 * @param contentType as declared; null if it is not
 * @param attributes facts met on the way that the document should keep
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Payload(
    Integer httpStatus, String contentType, byte[] content, Map<String, String> attributes) {}
