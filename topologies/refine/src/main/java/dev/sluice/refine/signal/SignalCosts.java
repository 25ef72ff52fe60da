package dev.sluice.refine.signal;

import dev.sluice.refine.resource.BundledFile;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What measuring costs, as last measured by {@code SignalCosts} of the benchmarks: CPU time of one
 * core for the average bench document of 5.2 KB, once the views that signals share are there.
 *
 * @param microsecondsBySignal by the name of the signal
 */
public record SignalCosts(Map<String, Double> microsecondsBySignal) {
  public SignalCosts {
    microsecondsBySignal = Map.copyOf(microsecondsBySignal);
  }

  /** The figures that come with this version. */
  public static SignalCosts measured() {
    return Measured.COSTS;
  }

  /** NaN if it was not measured. */
  public double microseconds(String signal) {
    return microsecondsBySignal.getOrDefault(signal, Double.NaN);
  }

  /** Lines of a name, a tabulator and a number. */
  static SignalCosts parse(String table) {
    return new SignalCosts(
        table
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(row -> row[0], row -> Double.parseDouble(row[1]))));
  }

  private static final class Measured {
    private static final SignalCosts COSTS =
        parse(BundledFile.text(SignalCosts.class, "costs.tsv"));
  }
}
