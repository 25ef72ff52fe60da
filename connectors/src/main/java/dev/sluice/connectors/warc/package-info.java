/**
 * WARC, WET, WAT and ARC files as documents. {@link dev.sluice.connectors.warc.WarcDocuments}
 * frames records, {@link dev.sluice.connectors.warc.Cursor} finds the way back after damage; jwarc
 * parses the header blocks and the chunked HTTP bodies. A document is a {@code response} record
 * with an HTTP response, of any status, or a {@code conversion} record. Text extraction is not
 * here: content is what the server sent, transfer and content encoding removed.
 */
package dev.sluice.connectors.warc;
