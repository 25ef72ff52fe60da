package dev.sluice.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.Documents;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Tick;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** Prototype. args: docs.jsonl recipe.yaml count parallelism checkpointMillis */
final class CurateRun {
  static List<List<TopicRecord>> logs = new ArrayList<>();

  record Read(int readers) implements FlatMapFunction<Long, TopicRecord> {
    @Override
    public void flatMap(Long reader, Collector<TopicRecord> out) {
      List<List<TopicRecord>> mine = new ArrayList<>();
      for (int i = 0; i < logs.size(); i++) {
        if (i % readers == reader) {
          mine.add(logs.get(i));
        }
      }
      for (int at = 0; ; at++) {
        boolean any = false;
        for (List<TopicRecord> log : mine) {
          if (at < log.size()) {
            out.collect(log.get(at));
            any = true;
          }
        }
        if (!any) {
          return;
        }
      }
    }
  }

  static dev.sluice.schemas.avro.AnnotatedDocument measured(
      dev.sluice.schemas.avro.AnnotatedDocument document) {
    Map<String, Double> signals = new TreeMap<>();
    for (int i = 0; i < 50; i++) {
      signals.put("rps_doc_signal_name_" + i, i * 0.1);
    }
    Map<String, List<dev.sluice.schemas.avro.SpanValue>> spans = new TreeMap<>();
    String[] lines = document.getText().split("\n");
    for (int i = 0; i < 6; i++) {
      List<dev.sluice.schemas.avro.SpanValue> values = new ArrayList<>();
      int at = 0;
      for (String line : lines) {
        values.add(new dev.sluice.schemas.avro.SpanValue(at, at + line.length(), 0.5));
        at += line.length() + 1;
      }
      spans.put("rps_lines_signal_name_" + i, values);
    }
    document.setDocumentSignals(signals);
    document.setSpanSignals(spans);
    return document;
  }

  static Map<String, Long> threads() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    Map<String, Long> times = new TreeMap<>();
    for (ThreadInfo info : bean.getThreadInfo(bean.getAllThreadIds())) {
      if (info != null) {
        long cpu = bean.getThreadCpuTime(info.getThreadId());
        times.merge(info.getThreadName().replaceAll("[0-9]+", "#"), cpu, Long::sum);
      }
    }
    return times;
  }

  static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  public static void main(String[] a) throws Exception {
    int count = Integer.parseInt(a[2]);
    int parallelism = Integer.parseInt(a[3]);
    int partitions = 4;
    for (int i = 0; i < partitions; i++) {
      logs.add(new ArrayList<>());
    }
    Class.forName("dev.sluice.schemas.serde.AvroSerializer");
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(a[0]), StandardCharsets.UTF_8)) {
      int n = 0;
      for (String line = lines.readLine(); line != null && n < count; line = lines.readLine()) {
        JsonNode document = json.readTree(line);
        String id = Documents.id(n);
        int partition = DocumentId.partition(id, partitions);
        logs.get(partition)
            .add(
                Documents.record(
                    partition, measured(Documents.annotated(id, n, document.get("text").asText()))));
        if (++n % 100 == 0 || n == count) {
          Tick tick = new Tick("run", "member", 1, n - 1, n == count);
          for (int to = 0; to < partitions; to++) {
            logs.get(to).add(Documents.tick(to, tick));
          }
        }
      }
    }
    Recipe recipe = Recipe.parse(Files.readString(Path.of(a[1])));
    Path state = Files.createTempDirectory("curate-run");
    CurateConfig config =
        new CurateConfig(
            "none:1",
            new dev.sluice.schemas.registry.RegistryConfig(List.of("http://none"), Map.of()),
            List.of("test"),
            Path.of(a[1]),
            null,
            "out",
            parallelism,
            state,
            Duration.ofMillis(Long.parseLong(a[4])),
            Duration.ofMinutes(10),
            28081,
            0,
            OptionalLong.empty(),
            Map.of());
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.of(config, null));
    List<TopicPartitionName> names = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      names.add(new TopicPartitionName(Documents.TOPIC, i));
    }
    new CurateJob(recipe, "out", names, MemoryRegistry::new)
        .build(
            env.fromSequence(0, parallelism - 1)
                .uid("numbers")
                .flatMap(new Read(parallelism))
                .returns(Types.TOPIC_RECORD)
                .uid("replay"),
            new SerializingSink(),
            new CountingSink<RejectedOutput>(),
            new CountingSink<DeadLetterOutput>());
    long before = cpu();
    Map<String, Long> threadsBefore = threads();
    long start = System.nanoTime();
    Thread sampler =
        new Thread(
            () -> {
              long last = 0;
              long lastCpu = before;
              try {
                while (true) {
                  Thread.sleep(5000);
                  long done = CountingSink.COUNT.get();
                  long c = cpu();
                  System.err.printf(
                      "%d done, %.0f/CPU s%n", done, 1e9 * (done - last) / (c - lastCpu));
                  last = done;
                  lastCpu = c;
                  synchronized (CurateRun.class) {
                    latest = threads();
                  }
                }
              } catch (InterruptedException e) {
                return;
              }
            });
    sampler.setDaemon(true);
    sampler.start();
    env.execute();
    double used = (cpu() - before) / 1e9;
    System.out.printf(
        "%d documents, %.1f CPU s, %.1f s, %.0f/CPU s%n",
        count, used, (System.nanoTime() - start) / 1e9, count / used);
    synchronized (CurateRun.class) {
      latest.entrySet().stream()
          .map(e -> Map.entry(e.getKey(), e.getValue() - threadsBefore.getOrDefault(e.getKey(), 0L)))
          .sorted((x, y) -> Long.compare(y.getValue(), x.getValue()))
          .limit(14)
          .forEach(e -> System.out.printf("%7.2f  %s%n", e.getValue() / 1e9, e.getKey()));
    }
    try (var files = Files.walk(state)) {
      System.out.println(files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum());
    }
    System.exit(0);
  }

  static Map<String, Long> latest = Map.of();
}
