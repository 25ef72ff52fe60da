package dev.sluice.refine.signal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What people are shown of signals: the same table as Markdown for the documentation and as plain
 * text for a terminal. Costs are those of {@link SignalCosts}.
 */
public final class SignalTable {
  private SignalTable() {}

  /** A section with a table for each group. */
  public static String markdown(List<SignalGroup> groups) {
    StringBuilder text = new StringBuilder();
    for (SignalGroup group : groups) {
      text.append("\n## ").append(group.title()).append("\n\n");
      text.append("| signal | definition | unit | range | source | cost, µs |\n");
      text.append("| --- | --- | --- | --- | --- | --- |\n");
      for (SignalDefinition signal : group.definitions()) {
        text.append(
            "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                    signal.name(),
                    cell(signal.definition()),
                    cell(signal.unit()),
                    signal.range(),
                    cell(signal.source()),
                    cost(signal)));
      }
    }
    return text.toString();
  }

  /** Lines of at most what each definition takes. */
  public static String plain(List<SignalGroup> groups) {
    StringBuilder text = new StringBuilder();
    for (SignalGroup group : groups) {
      text.append(text.isEmpty() ? "" : "\n").append(group.title()).append('\n');
      for (SignalDefinition signal : group.definitions()) {
        text.append(
            "  %-42s %s [%s; %s]%n"
                .formatted(signal.name(), signal.definition(), signal.unit(), signal.range()));
      }
    }
    return text.toString();
  }

  /**
   * Names, units and ranges in one sentence each, for the schema's doc strings.
   *
   * @param kind the signals of the catalogue that are meant
   */
  public static String inline(Class<? extends Signal> kind) {
    return SignalCatalogue.families().stream()
        .flatMap(family -> family.signals().stream())
        .filter(kind::isInstance)
        .map(Signal::definition)
        .map(it -> "%s (%s, %s)".formatted(it.name(), it.unit(), it.range()))
        .collect(Collectors.joining("; "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String cost(SignalDefinition signal) {
    double microseconds = SignalCosts.measured().microseconds(signal.name());
    return Double.isNaN(microseconds) ? "" : String.format(Locale.ROOT, "%.1f", microseconds);
  }
}
