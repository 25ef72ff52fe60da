/**
 * Claim checks: content or text over {@value dev.sluice.schemas.blob.BlobStore#LIMIT_BYTES} bytes
 * lies here and its record carries the reference. {@link dev.sluice.schemas.blob.BlobStore} is the
 * face; the store is content-addressed and written once, so a replay that puts the same bytes again
 * changes nothing. Nothing is deleted here: a blob may be referenced from any topic.
 */
package dev.sluice.schemas.blob;
