/**
 * The schema registry, seen narrowly: register a schema, find its id, find a schema by id. {@link
 * dev.sluice.schemas.registry.RegistryClient} is the face; behind it works Confluent's own client,
 * so any Confluent-compatible registry serves, with several URLs, basic authentication and TLS. The
 * registry server itself is not here but in infra/local.
 */
package dev.sluice.schemas.registry;
