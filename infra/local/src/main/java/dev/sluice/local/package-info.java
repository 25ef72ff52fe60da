/**
 * The local stack: an embedded broker, a schema registry and what drives them, so that the whole
 * stream runs on one machine with nothing installed but Java. Read {@link
 * dev.sluice.local.broker.EmbeddedBroker} and {@link dev.sluice.local.registry.RegistryServer}
 * first. Nothing here is needed on a cluster, and nothing here decides about a document.
 */
package dev.sluice.local;
