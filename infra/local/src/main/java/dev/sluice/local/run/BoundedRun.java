package dev.sluice.local.run;

import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.report.RunCost;
import dev.sluice.local.report.RunReport;
import dev.sluice.local.report.Summary;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import dev.sluice.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One run from input to summary. A person's Ctrl-C stops the stack; the run can be resumed. */
public final class BoundedRun {
  /** Nothing grew anywhere for this long: something is stuck, and saying so beats waiting. */
  private static final double STALL_SECONDS = 300;

  private static final long LOOK_MILLIS = 300;

  /** Name of the tick group, the same in every run: it is in the log that two runs compare. */
  private static final String GROUP = "refine";

  private final LocalStack stack;
  private final Output output;
  private final RunFolder folder;
  private final Consumer<String> say;
  private final Consumer<List<String>> progress;
  private final StageTimes times = new StageTimes();

  public BoundedRun(
      LocalStack stack,
      Output output,
      RunFolder folder,
      Consumer<String> say,
      Consumer<List<String>> progress) {
    this.stack = stack;
    this.output = output;
    this.folder = folder;
    this.say = say;
    this.progress = progress;
  }

  /**
   * @param keptOut before the first document is judged
   * @throws UnusableInputException if the plan names nothing to read
   * @throws ConservationException if a document is unaccounted for; the results are written
   */
  public void refine(InputPlan plan, KeptOut keptOut, boolean exportCurated)
      throws IOException, InterruptedException {
    if (plan.inputs().isEmpty()) {
      throw new UnusableInputException("nothing to read in the named inputs");
    }
    try (StopSignal stop = StopSignal.install(stack, () -> {})) {
      start();
      stack.createTopics(plan.slices(), List.of(output));
      keptOut.tell(stack);
      stack.startAnnotate(plan.slices());
      stack.startCurate(plan.slices(), output);
      stack.addSources(plan, GROUP);
      stack.startSink(output, 0);
      awaitEnd(plan.slices(), true, stop);
      report(plan.slices(), bytes(plan), exportCurated);
    }
  }

  /**
   * Curates what an earlier run annotated.
   *
   * @param keptOut added to what the earlier runs kept out
   */
  public void replay(KeptOut keptOut) throws IOException, InterruptedException {
    try (StopSignal stop = StopSignal.install(stack, () -> {})) {
      start();
      List<String> slices = stack.annotatedSlices();
      stack.createTopics(slices, List.of(output));
      keptOut.tell(stack);
      stack.startCurate(slices, output);
      stack.startSink(output, 0);
      awaitEnd(slices, false, stop);
      report(slices, 0, true);
    }
  }

  private void start() throws InterruptedException {
    say.accept("recipe %s, digest %s".formatted(output.recipe().name(), output.recipe().digest()));
    say.accept("starting the local cluster; logs in " + stack.data().logs());
    stack.startInfra();
  }

  private void awaitEnd(Collection<String> slices, boolean ingest, StopSignal stop)
      throws InterruptedException {
    TopicProgress topics = new TopicProgress(stack.admin());
    ConnectorWatch connectors = new ConnectorWatch(stack.connect(), say);
    ShardLog log = new ShardLog(output.recipeRoot());
    List<String> raw = slices.stream().map(Topics::raw).toList();
    List<String> annotated = slices.stream().map(Topics::annotated).toList();
    List<String> decided = List.of(Topics.curated(output.name()), Topics.rejected(output.name()));
    List<String> watched = new ArrayList<>(decided);
    if (ingest) {
      watched.addAll(raw);
      watched.addAll(annotated);
    }
    while (!log.complete(output.recipe().curatedPartitions())) {
      stop.check();
      stack.supervisor().check();
      connectors.check();
      Map<String, Long> committed = topics.committed(watched);
      if (ingest) {
        times.saw("ingest", sum(committed, raw));
        times.saw("annotate", sum(committed, annotated));
      }
      times.saw("curate", sum(committed, decided));
      log.refresh();
      times.saw("sink", log.documents() + (log.shards() > 0 ? 1 : 0));
      progress.accept(RunProgress.lines(times, log));
      if (times.quiet() > STALL_SECONDS) {
        throw new IllegalStateException(
            "nothing has moved for %.0f s; the logs are in %s"
                .formatted(times.quiet(), stack.data().logs()));
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** -1, which is no growth, while the broker does not answer. */
  private static long sum(Map<String, Long> committed, List<String> topics) {
    return committed.isEmpty() ? -1 : topics.stream().mapToLong(committed::get).sum();
  }

  private void report(Collection<String> slices, long bytesIn, boolean exportCurated)
      throws IOException {
    RunCost cost = cost();
    say.accept("counting the topics and writing the results");
    Summary summary =
        new RunReport(stack, output, folder.out()).write(slices, bytesIn, cost, exportCurated);
    if (folder.temporary()) {
      stack.supervisor().killAll();
    }
    summary.lines().forEach(say);
    say.accept("results in " + folder.out());
    if (summary.gap() != 0) {
      throw new ConservationException(summary.gap());
    }
  }

  private RunCost cost() throws IOException {
    return RunCost.measure(
        times.elapsed(),
        stack.supervisor().status(),
        stack.data().run().resolve("infra.stages"),
        times::seconds);
  }

  private static long bytes(InputPlan plan) throws IOException {
    long bytes = 0;
    for (var input : plan.inputs()) {
      try (Stream<Path> files = Files.walk(input.path())) {
        bytes += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      }
    }
    return bytes;
  }
}
