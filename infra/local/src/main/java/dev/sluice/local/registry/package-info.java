/**
 * A schema registry in this process that speaks Confluent's REST interface for Avro. {@link
 * dev.sluice.local.registry.RegistryServer} takes requests, {@link
 * dev.sluice.local.registry.Registrar} decides, {@link dev.sluice.local.registry.SchemaLog} keeps
 * every change in the compacted topic {@code _schemas}, with the keys and values of Confluent's own
 * registry, and {@link dev.sluice.local.registry.Catalog} is what the log says. The catalogue
 * changes only by reading the log, so a restart finds the same versions and ids. Not here: other
 * schema types, references between schemas, contexts, authentication.
 */
package dev.sluice.local.registry;
