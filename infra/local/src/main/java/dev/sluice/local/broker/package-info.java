/**
 * One Kafka broker in this process, and the one way to create topics. {@link
 * dev.sluice.local.broker.EmbeddedBroker} formats its folder on the first start and finds
 * everything again on later ones; {@link dev.sluice.local.broker.TopicMaker} returns only when a
 * new topic can be written to. It listens on the loopback interface alone, without authentication.
 */
package dev.sluice.local.broker;
