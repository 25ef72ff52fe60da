package dev.sluice.curate;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.Decider;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.registry.RegistryConfig;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * How deduplication fares as its state grows: exact and near duplicates over {@link MadeDocument}s,
 * from the aligner to the decider, with the settings of the process and state in RocksDB.
 *
 * <p>{@code GrowthRun DOCUMENTS WINDOW FOLDER [MEMORY_MB]}: one line per WINDOW documents with the
 * documents per CPU second of all threads in that window, bytes of state on disk per document, and
 * memory of the process. FOLDER takes the state, some 4 KB a document.
 */
final class GrowthRun {
  private static final int PARALLELISM = 2;
  private static final int FILTER_MB = CurateProperties.FILTER_MEMORY_MB;
  private static final AtomicLong DECIDED = new AtomicLong();
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: growth
          curated_partitions: 4
          rules: []
          dedup: {exact: true, near: {signature: sluice-5w-128-v2, threshold: 0.8}}
          """);

  private final long window;
  private final Path folder;
  private long windows;
  private long cpuBefore = cpuNanos();

  private GrowthRun(long window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    int memory = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 512;
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(settings(folder, memory));
    build(env, Long.parseLong(arguments[0]));
    Thread meter = new Thread(new GrowthRun(Long.parseLong(arguments[1]), folder)::measure);
    meter.setDaemon(true);
    meter.start();
    env.execute();
    meter.join(Duration.ofSeconds(5).toMillis());
    System.exit(0);
  }

  private static Configuration settings(Path folder, int memory) {
    CurateConfig config =
        new CurateConfig(
            "none:1",
            new RegistryConfig(List.of("http://none"), Map.of()),
            List.of("made"),
            Path.of("growth.yaml"),
            null,
            "growth",
            PARALLELISM,
            folder.resolve("checkpoints"),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            memory,
            FILTER_MB,
            1,
            0,
            OptionalLong.empty(),
            Map.of());
    Configuration flink = FlinkSettings.of(config, null);
    flink.set(CoreOptions.TMP_DIRS, folder.resolve("tmp").toString());
    return flink;
  }

  private static void build(StreamExecutionEnvironment env, long documents) {
    DataStream<JudgedDocument> passed =
        env.fromSequence(0, documents - 1)
            .setParallelism(1)
            .uid("numbers")
            .map(MadeDocument::of)
            .returns(Types.JUDGED)
            .setParallelism(1)
            .uid("documents")
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<JudgedDocument>forMonotonousTimestamps()
                    .withTimestampAssigner((document, before) -> document.turn()))
            .setParallelism(1)
            .uid("watermarks")
            .rebalance();
    CurateJob job =
        new CurateJob(RECIPE, "growth", List.of(), () -> null, BlobSupplier.NONE, FILTER_MB);
    SingleOutputStreamOperator<CuratedOutput> decided = job.decide(passed, job.found(passed));
    counted(decided).sinkTo(new DiscardingSink<>()).uid("curated");
    counted(decided.getSideOutput(Decider.REJECTED)).sinkTo(new DiscardingSink<>()).uid("rejected");
  }

  private static <T> SingleOutputStreamOperator<T> counted(DataStream<T> stream) {
    return stream
        .filter(
            any -> {
              DECIDED.incrementAndGet();
              return true;
            })
        .uid("count-" + stream.getId());
  }

  private void measure() {
    System.out.println("documents  per CPU s  bytes of state per document  resident MB  heap MB");
    try {
      while (true) {
        if (DECIDED.get() >= (windows + 1) * window) {
          report(DECIDED.get());
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(long documents) {
    long cpu = cpuNanos();
    Runtime heap = Runtime.getRuntime();
    System.out.printf(
        "%9d  %9.0f  %27.0f  %11d  %7d%n",
        documents,
        1e9 * (documents - windows * window) / (cpu - cpuBefore),
        (double) bytes(folder.resolve("tmp")) / documents,
        residentKilobytes() >> 10,
        (heap.totalMemory() - heap.freeMemory()) >> 20);
    windows = documents / window;
    cpuBefore = cpu;
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Files come and go meanwhile. */
  private static long bytes(Path folder) {
    long sum = 0;
    java.io.File[] files = folder.toFile().listFiles();
    for (java.io.File file : files == null ? new java.io.File[0] : files) {
      sum += file.isDirectory() ? bytes(file.toPath()) : file.length();
    }
    return sum;
  }

  private static long residentKilobytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (java.io.IOException e) {
      return 0;
    }
  }
}
