package dev.sluice.refine.classify;

import dev.sluice.refine.blacklist.CategorySets;
import dev.sluice.refine.blacklist.HostCategories;
import dev.sluice.refine.blacklist.NetworkLocation;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The UT1 blacklist as a signal: the number of the host's set of categories, null without one. */
final class UrlBlacklist implements Classifier {
  private static final String SIGNAL = "rps_doc_ut1_blacklist";

  private final HostCategories hosts;

  UrlBlacklist(HostCategories hosts) {
    this.hosts = hosts;
  }

  @Override
  public SignalGroup signals() {
    return new SignalGroup(
        "UT1 blacklist",
        List.of(
            new SignalDefinition(
                SIGNAL,
                "Number of the exact set of UT1 categories that the host is listed in",
                "set",
                Range.between(0, CategorySets.LAST).orUndefined(),
                "RedPajama-V2, content.py")));
  }

  @Override
  public Classifications classify(Subject subject) {
    double number = hosts.setNumber(NetworkLocation.of(subject.url()));
    Map<String, Double> values = new TreeMap<>();
    values.put(SIGNAL, Double.isNaN(number) ? null : (Double) number);
    return Classifications.of(Map.of(), values, Map.of());
  }
}
