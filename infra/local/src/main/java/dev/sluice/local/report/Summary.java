package dev.sluice.local.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.stack.Output;
import dev.sluice.local.supervisor.WholeFile;
import dev.sluice.sink.log.AddedShard;
import dev.sluice.sink.log.CommitEntry;
import dev.sluice.sink.log.CommitLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a run, for {@code report.json} and for a person. */
public final class Summary {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Output output;
  private final Tally tally;
  private final RunCost cost;
  private final long bytesIn;
  private final CommitLog log;

  Summary(Output output, Tally tally, RunCost cost, long bytesIn) {
    this.output = output;
    this.tally = tally;
    this.cost = cost;
    this.bytesIn = bytesIn;
    this.log = CommitLog.read(output.recipeRoot());
  }

  /** Ingested documents minus those that ended somewhere; 0 when conservation holds. */
  public long gap() {
    return tally.gap();
  }

  /** The summary that a person reads. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d documents in: %d curated, %d rejected, %d dead letters; %d tokens in %d shards",
            tally.ingested(),
            tally.curated,
            tally.rejected,
            tally.deadLetters,
            tokens(),
            shards().size()));
    if (tally.retracted > 0) {
      lines.add("  of the rejected, curated first and then retracted: " + tally.retracted);
    }
    tally.rejectedByRule.forEach((rule, n) -> lines.add("  rejected by " + rule + ": " + n));
    tally.contaminatedByBenchmark.forEach(
        (benchmark, n) -> lines.add("    with passages of " + benchmark + ": " + n));
    tally.rejectedByTakedown.forEach(
        (id, n) -> lines.add("    taken down by request " + id + ": " + n));
    tally.deadLetterByReason.forEach((why, n) -> lines.add("  dead letter, " + why + ": " + n));
    lines.add(
        String.format(
            Locale.ROOT,
            "%.1f s, %.1f CPU s, %.0f documents/s from first to last",
            cost.wallSeconds(),
            cost.cpuSeconds(),
            tally.ingested() / Math.max(0.001, cost.wallSeconds())));
    if (tally.unreadableTakedowns > 0) {
      lines.add("  UNREADABLE TAKEDOWNS: " + tally.unreadableTakedowns + "; see dead-letter");
    }
    if (tally.late > 0) {
      lines.add("  LATE: " + tally.late + " documents arrived behind the watermark");
    }
    return lines;
  }

  void write(Path file) throws IOException {
    ObjectNode report = JSON.createObjectNode();
    report.put("recipe", output.recipe().name());
    report.put("recipe_digest", output.recipe().digest());
    ObjectNode documents = report.putObject("documents");
    documents.put("ingested", tally.ingested()).put("curated", tally.curated);
    documents.put("rejected", tally.rejected).put("dead_letter", tally.deadLetters);
    documents.put("retracted", tally.retracted);
    report.put("conservation_gap", tally.gap()).put("late", tally.late);
    report.set("rejected_by_rule", JSON.valueToTree(tally.rejectedByRule));
    report.set("contaminated_by_benchmark", JSON.valueToTree(tally.contaminatedByBenchmark));
    report.set("rejected_by_takedown", JSON.valueToTree(tally.rejectedByTakedown));
    report.set("dead_letter_by_reason", JSON.valueToTree(tally.deadLetterByReason));
    report.put("tokens", tokens()).put("bytes_in", bytesIn);
    report.put("wall_seconds", cost.wallSeconds()).put("cpu_seconds", cost.cpuSeconds());
    stages(report.putObject("stages"));
    processes(report.putObject("processes"));
    shards(report.putArray("shards"));
    ObjectNode slices = report.putObject("slices");
    tally.slices.forEach((slice, profile) -> profile.write(slices.putObject(slice)));
    WholeFile.write(file, JSON.writeValueAsString(report) + "\n");
  }

  private void stages(ObjectNode stages) {
    Map<String, Long> documents =
        Map.of(
            "ingest",
            tally.ingested(),
            "annotate",
            tally.raw,
            "curate",
            tally.curated + tally.rejected,
            "sink",
            tally.curated + tally.retracted);
    cost.stages()
        .forEach(
            (name, stage) ->
                stages
                    .putObject(name)
                    .put("documents", documents.getOrDefault(name, tally.ingested()))
                    .put("seconds", stage.seconds())
                    .put("cpu_seconds", stage.cpuSeconds()));
  }

  private void processes(ObjectNode processes) {
    cost.processes()
        .forEach(
            (name, child) ->
                processes
                    .putObject(name)
                    .put("cpu_seconds", child.usage().cpuSeconds())
                    .put("peak_bytes", child.usage().peakBytes())
                    .put("restarts", child.restarts()));
  }

  /** In the order of partitions and of their sequences, which no race changes. */
  private void shards(ArrayNode array) {
    for (AddedShard shard : shards()) {
      array
          .addObject()
          .put(
              "path",
              output.shardRoot().getFileName()
                  + "/"
                  + output.recipeRoot().getFileName()
                  + "/"
                  + shard.path())
          .put("sha256", shard.sha256())
          .put("documents", shard.documents())
          .put("tokens", shard.tokens());
    }
  }

  private List<AddedShard> shards() {
    List<AddedShard> shards = new ArrayList<>();
    log.content()
        .values()
        .forEach(entries -> entries.stream().map(CommitEntry::adds).forEach(shards::addAll));
    return shards;
  }

  private long tokens() {
    return shards().stream().mapToLong(AddedShard::tokens).sum();
  }
}
