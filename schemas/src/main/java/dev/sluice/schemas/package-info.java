/** The contracts between the stages: Avro records, topics, ticks and identity. */
package dev.sluice.schemas;
