package dev.sluice.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The progress of a run as a person reads it: a line for each stage. */
final class RunProgress {
  private RunProgress() {}

  static List<String> lines(StageTimes times, ShardLog log) {
    List<String> lines = new ArrayList<>();
    lines.add(line("ingest", times));
    lines.add(line("annotate", times));
    lines.add(line("curate", times));
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-10s %,12d documents  %,d shards, %,d tokens  (%.0f s)",
            "sink",
            log.documents(),
            log.shards(),
            log.tokens(),
            times.elapsed()));
    return lines;
  }

  private static String line(String stage, StageTimes times) {
    double seconds = times.seconds(stage);
    return String.format(
        Locale.ROOT,
        "  %-10s %,12d records    %,.0f/s",
        stage,
        times.size(stage),
        seconds == 0 ? 0 : times.size(stage) / seconds);
  }
}
