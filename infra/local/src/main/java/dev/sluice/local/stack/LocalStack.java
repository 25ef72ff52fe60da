package dev.sluice.local.stack;

import dev.sluice.local.connect.ConnectClient;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.supervisor.ChildSpec;
import dev.sluice.local.supervisor.DataDirectory;
import dev.sluice.local.supervisor.FreePorts;
import dev.sluice.local.supervisor.Supervisor;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * The stack of one data directory. Every method may be called again on a directory that already
 * holds the thing: topics, subjects, connectors and checkpoints are found and used.
 */
public final class LocalStack implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

  private final DataDirectory data;
  private final StackPorts ports;
  private final StackSettings settings;
  private final Supervisor supervisor;
  private final ConnectClient connect;
  private final ChildClasspath classpath = ChildClasspath.ofThisInstallation();
  private Admin admin;
  private RegistryClient registry;

  public LocalStack(
      DataDirectory data, StackPorts ports, StackSettings settings, Consumer<String> announce) {
    this.data = data;
    this.ports = ports;
    this.settings = settings;
    this.supervisor = new Supervisor(data, announce);
    this.connect = new ConnectClient(ports.connect());
  }

  public Supervisor supervisor() {
    return supervisor;
  }

  public ConnectClient connect() {
    return connect;
  }

  public StackPorts ports() {
    return ports;
  }

  public DataDirectory data() {
    return data;
  }

  public Admin admin() {
    return admin;
  }

  public RegistryClient registry() {
    return registry;
  }

  /** Starts broker, registry and Connect, and waits until all three answer. */
  public void startInfra() throws InterruptedException {
    Map<String, String> config = new HashMap<>();
    config.put("data.dir", data.broker().toString());
    config.put("broker.port", Integer.toString(ports.broker()));
    config.put("controller.port", Integer.toString(ports.controller()));
    config.put("registry.port", Integer.toString(ports.registry()));
    config.put("connect.port", Integer.toString(ports.connect()));
    config.put("stats.file", data.run().resolve("infra.stages").toString());
    start("infra", classpath.kafka(), "dev.sluice.local.infra.InfraMain", "768m", config);
    await("broker, registry and Connect", connect::ready);
    admin = Admin.create(Map.of("bootstrap.servers", ports.bootstrapServers()));
    registry = RegistryClient.connect(RegistryConfig.of(ports.registryUrl()));
  }

  public void createTopics(Collection<String> slices, Collection<Output> outputs)
      throws InterruptedException {
    StackTopics topics = new StackTopics(admin, registry);
    topics.createShared();
    for (String slice : slices) {
      topics.createSlice(slice);
    }
    for (Output output : outputs) {
      topics.createOutput(output.name(), output.recipe().curatedPartitions());
    }
  }

  /** Slices that the stack has annotated documents of. */
  public List<String> annotatedSlices() throws InterruptedException {
    return new StackTopics(admin, registry)
        .named("annotated.").stream().map(Topics::sliceOf).toList();
  }

  public void startAnnotate(Collection<String> slices) {
    Map<String, String> config = client();
    config.put("application.id", "sluice-annotate");
    config.put("state.dir", data.root().resolve("annotate").toString());
    config.put("slices", String.join(",", slices));
    settings.classifiers().ifPresent(file -> config.put("classifiers", file.toString()));
    config.put("signatures", String.join(",", settings.signatures().names()));
    settings
        .extraction()
        .settings()
        .forEach((key, value) -> config.put("extraction." + key, value));
    config.put("threads", Integer.toString(settings.parallelism()));
    // A killed instance is taken over at once by the one started in its place, and its open
    // transaction, which hides later records from readers, ends soon.
    config.put("kafka.group.instance.id", "annotate");
    config.put("kafka.producer.transaction.timeout.ms", "10000");
    start("annotate", classpath.kafka(), "dev.sluice.annotate.AnnotateMain", "1g", config);
  }

  public void startCurate(Collection<String> slices, Output output) {
    Map<String, String> config = client();
    config.put("slices", String.join(",", slices));
    config.put("recipe", output.recipeFile().toString());
    config.put("output", output.name());
    config.put("parallelism", Integer.toString(settings.parallelism()));
    config.put("checkpoint.dir", data.checkpoints(output.name()).toString());
    config.put("checkpoint.interval.ms", Long.toString(settings.checkpointMillis()));
    config.put("rest.port", Integer.toString(FreePorts.find(1).get(0)));
    start(
        "curate-" + output.name(),
        classpath.flink(),
        "dev.sluice.curate.CurateMain",
        StackSettings.curateHeap(output.recipe()),
        config);
  }

  public void startSink(Output output, long maxAgeMillis) throws InterruptedException {
    String name = "sink-" + output.name();
    Map<String, String> config = new HashMap<>();
    config.put("name", name);
    config.put("connector.class", "dev.sluice.sink.GpuTrainerSink");
    config.put("tasks.max", Integer.toString(settings.parallelism()));
    config.put("topics", Topics.curated(output.name()));
    config.put("shard.root", output.shardRoot().toUri().toString());
    config.put("recipe", output.recipe().name());
    config.put("recipe.digest", output.recipe().digest());
    config.put("shard.max.age.ms", Long.toString(maxAgeMillis));
    config.put("schema.registry.url", ports.registryUrl());
    config.put("blob.store", data.blobs().toUri().toString());
    connect.put(name, config);
  }

  public void addSources(InputPlan plan, String group) throws InterruptedException {
    putAll(sources().bounded(plan, group, settings.parallelism()));
  }

  /** Tells connectors of an earlier start where the registry is now. */
  public void readdressConnectors() throws InterruptedException {
    for (String name : connect.connectors()) {
      Map<String, String> config = connect.config(name);
      String before = config.replace("schema.registry.url", ports.registryUrl());
      if (before != null && !before.equals(ports.registryUrl())) {
        connect.put(name, config);
      }
    }
  }

  public void startClock(List<String> slices) throws InterruptedException {
    connect.put("source-clock", sources().clock(slices));
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(2));
    }
    supervisor.close();
  }

  private void putAll(Map<String, Map<String, String>> configs) throws InterruptedException {
    for (Map.Entry<String, Map<String, String>> config : configs.entrySet()) {
      connect.put(config.getKey(), config.getValue());
    }
  }

  private SourceConnectors sources() {
    return new SourceConnectors(ports.registryUrl(), data.blobs().toUri().toString());
  }

  private Map<String, String> client() {
    Map<String, String> config = new HashMap<>();
    config.put("bootstrap.servers", ports.bootstrapServers());
    config.put("schema.registry.url", ports.registryUrl());
    config.put("blob.store", data.blobs().toUri().toString());
    return config;
  }

  private void start(
      String name, String classpath, String main, String heap, Map<String, String> config) {
    config.put("supervisor.pid", Long.toString(ProcessHandle.current().pid()));
    List<String> options = new ArrayList<>(StackSettings.jvm(heap));
    options.add("-Djava.io.tmpdir=" + data.temporary());
    supervisor.start(new ChildSpec(name, classpath, main, options, config));
  }

  private void await(String what, BooleanSupplier ready) throws InterruptedException {
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!ready.getAsBoolean()) {
      supervisor.check();
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            what + " did not answer within " + START_TIMEOUT + "; see " + data.logs());
      }
      Thread.sleep(100);
    }
  }
}
