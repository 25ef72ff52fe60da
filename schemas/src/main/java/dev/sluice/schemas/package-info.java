/**
 * The contracts between the stages. Avro records (generated from {@code src/main/avro}), the topic
 * catalogue, ticks and document identity; sub-packages hold the registry client, the wire format
 * and the claim-check store. Read {@link dev.sluice.schemas.Topics} first, then {@link
 * dev.sluice.schemas.Tick}. Nothing here imports another module of Sluice, and nothing here decides
 * about a document.
 */
package dev.sluice.schemas;
