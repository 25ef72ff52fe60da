package dev.sluice.connectors.connect;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Connect hands a connector every key of its configuration, its own among them, and ignores what
 * nobody knows. We do not: a misspelt key must fail.
 */
public final class KnownKeys {
  private static final Set<String> CONNECT =
      Set.of(
          "name",
          "connector.class",
          "connector.plugin.version",
          "tasks.max",
          "tasks.max.enforce",
          "task.class",
          "transforms",
          "predicates",
          "config.action.reload",
          "exactly.once.support",
          "transaction.boundary",
          "transaction.boundary.interval.ms",
          "offsets.storage.topic");

  private static final List<String> CONNECT_PREFIXES =
      List.of(
          "key.converter",
          "value.converter",
          "header.converter",
          "transforms.",
          "predicates.",
          "errors.",
          "topic.creation.",
          "producer.override.",
          "admin.override.",
          "consumer.override.");

  private KnownKeys() {}

  /**
   * @param own the connector's own keys
   * @param ownPrefixes beginnings of keys that the connector passes on
   * @return the keys that neither it nor Connect knows
   */
  public static Set<String> unknown(
      Collection<String> keys, Collection<String> own, Collection<String> ownPrefixes) {
    Set<String> unknown = new TreeSet<>(keys);
    unknown.removeAll(own);
    unknown.removeAll(CONNECT);
    unknown.removeIf(key -> CONNECT_PREFIXES.stream().anyMatch(key::startsWith));
    unknown.removeIf(key -> ownPrefixes.stream().anyMatch(key::startsWith));
    return unknown;
  }
}
