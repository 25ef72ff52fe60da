package dev.sluice.local.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.refine.blacklist.NetworkLocation;
import java.util.Locale;

/** What the annotated documents of one slice are like: a bounded part of a report. */
final class SliceProfile {
  private static final String[] QUANTILES = {"min", "p05", "p25", "p50", "p75", "p95", "max"};

  /** The longest name there can be; longer hosts are no hosts. */
  private static final int LONGEST_HOST = 253;

  private final DocumentSample sample = new DocumentSample();
  private final HostTally hosts = new HostTally();
  private long documents;

  void add(AnnotatedSummary document) {
    documents++;
    sample.add(document.docId(), document.signals());
    String host = host(document.url());
    if (host != null) {
      hosts.add(host);
    }
  }

  boolean needsSecondPass() {
    return hosts.needsSecondPass();
  }

  /** For the second pass. */
  void count(AnnotatedSummary document) {
    String host = host(document.url());
    if (host != null) {
      hosts.count(host);
    }
  }

  /** Lower case, without user and port; null if the address has none. */
  static String host(String url) {
    String location = NetworkLocation.of(url);
    if (location == null) {
      return null;
    }
    String host = location.substring(location.lastIndexOf('@') + 1);
    int port = host.lastIndexOf(':');
    if (port > host.lastIndexOf(']')) {
      host = host.substring(0, port);
    }
    return host.isEmpty() || host.length() > LONGEST_HOST ? null : host.toLowerCase(Locale.ROOT);
  }

  void write(ObjectNode to) {
    to.put("documents", documents).put("sampled", sample.size());
    to.put("distinct_hosts", Math.round(hosts.distinct()));
    ArrayNode frequent = to.putArray("most_frequent_hosts");
    for (HostTally.Frequent host : hosts.mostFrequent()) {
      frequent.addObject().put("host", host.host()).put("documents", host.documents());
    }
    ObjectNode signals = to.putObject("signals");
    sample
        .quantiles()
        .forEach(
            (name, values) -> {
              ObjectNode signal = signals.putObject(name).put("defined", (long) values[0]);
              for (int i = 0; i < QUANTILES.length; i++) {
                signal.put(QUANTILES[i], values[i + 1]);
              }
            });
  }
}
