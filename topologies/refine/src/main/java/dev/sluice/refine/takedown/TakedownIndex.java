package dev.sluice.refine.takedown;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The requests that stand. Finding those that cover a document takes one look-up by id, one by
 * address, one for each part of the host's name and one for each length that a prefix has; without
 * requests it takes nothing.
 *
 * <p>Mutable, for one thread.
 */
public final class TakedownIndex {
  private final Map<String, Takedown> byId = new HashMap<>();
  private final Map<Takedown.Scope, Map<String, SortedSet<String>>> byValue = new HashMap<>();
  private final TreeMap<Integer, Integer> prefixLengths = new TreeMap<>();

  /** Adds a request; one of the same id before it is replaced. */
  public void put(Takedown takedown) {
    remove(takedown.id());
    byId.put(takedown.id(), takedown);
    idsOf(takedown).add(takedown.id());
    if (takedown.scope() == Takedown.Scope.URL_PREFIX) {
      prefixLengths.merge(takedown.value().length(), 1, Integer::sum);
    }
  }

  /** Withdraws a request; nothing happens if there is none of that id. */
  public void remove(String id) {
    Takedown takedown = byId.remove(id);
    if (takedown == null) {
      return;
    }
    SortedSet<String> ids = idsOf(takedown);
    ids.remove(id);
    if (ids.isEmpty()) {
      byValue.get(takedown.scope()).remove(takedown.value());
    }
    if (takedown.scope() == Takedown.Scope.URL_PREFIX) {
      prefixLengths.merge(takedown.value().length(), -1, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  /**
   * The request that covers a document; of several the one whose id is least.
   *
   * @param address {@link Address#of} its URL, null for none
   */
  public Optional<Takedown> covering(String docId, String address) {
    if (byId.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> ids = new TreeSet<>();
    collect(Takedown.Scope.DOC_ID, docId, ids);
    if (address != null) {
      collect(Takedown.Scope.URL, address, ids);
      Address.host(address).ifPresent(host -> collectHosts(host, ids));
      for (int length : prefixLengths.headMap(address.length(), true).keySet()) {
        collect(Takedown.Scope.URL_PREFIX, address.substring(0, length), ids);
      }
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(byId.get(ids.first()));
  }

  private void collectHosts(String host, SortedSet<String> ids) {
    int at = 0;
    while (true) {
      collect(Takedown.Scope.HOST, host.substring(at), ids);
      int dot = host.indexOf('.', at);
      if (dot < 0) {
        return;
      }
      at = dot + 1;
    }
  }

  private void collect(Takedown.Scope scope, String value, SortedSet<String> ids) {
    ids.addAll(byValue.getOrDefault(scope, Map.of()).getOrDefault(value, NONE));
  }

  private static final SortedSet<String> NONE = Collections.emptySortedSet();

  private SortedSet<String> idsOf(Takedown takedown) {
    return byValue
        .computeIfAbsent(takedown.scope(), any -> new HashMap<>())
        .computeIfAbsent(takedown.value(), any -> new TreeSet<>());
  }
}
