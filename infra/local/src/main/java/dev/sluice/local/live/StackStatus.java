package dev.sluice.local.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.run.ShardLog;
import dev.sluice.local.run.TopicProgress;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import dev.sluice.local.supervisor.WholeFile;
import dev.sluice.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The status file of a running stack, rewritten whole; absent while no stack runs. */
public final class StackStatus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, ShardLog> logs = new HashMap<>();
  private TopicProgress progress;

  public StackStatus(Path file) {
    this.file = file;
  }

  synchronized void write(LocalStack stack, List<String> slices, List<Output> outputs)
      throws IOException, InterruptedException {
    ObjectNode status = JSON.createObjectNode();
    status.put("bootstrap_servers", stack.ports().bootstrapServers());
    status.put("schema_registry_url", stack.ports().registryUrl());
    status.put("connect_url", "http://127.0.0.1:" + stack.ports().connect());
    slices.forEach(status.putArray("slices")::add);
    processes(stack, status.putObject("processes"));
    topics(stack, slices, outputs, status.putObject("topics"));
    for (Output output : outputs) {
      ShardLog log = logs.computeIfAbsent(output.name(), n -> new ShardLog(output.recipeRoot()));
      log.refresh();
      ObjectNode shards = status.withObjectProperty("shards").putObject(output.name());
      shards.put("shards", log.shards()).put("documents", log.documents());
      shards.put("tokens", log.tokens());
    }
    WholeFile.write(file, status.toString());
  }

  synchronized void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void processes(LocalStack stack, ObjectNode processes) {
    stack
        .supervisor()
        .status()
        .forEach(
            (name, child) -> {
              ObjectNode process = processes.putObject(name);
              process.put("pid", child.pid()).put("alive", child.alive());
              process.put("restarts", child.restarts());
              process.put("cpu_seconds", child.usage().cpuSeconds());
              process.put("peak_bytes", child.usage().peakBytes());
            });
  }

  private void topics(LocalStack stack, List<String> slices, List<Output> outputs, ObjectNode sizes)
      throws InterruptedException {
    if (progress == null) {
      progress = new TopicProgress(stack.admin());
    }
    List<String> topics = new ArrayList<>();
    slices.forEach(slice -> topics.add(Topics.raw(slice)));
    slices.forEach(slice -> topics.add(Topics.annotated(slice)));
    outputs.forEach(output -> topics.add(Topics.curated(output.name())));
    outputs.forEach(output -> topics.add(Topics.rejected(output.name())));
    topics.add(Topics.DEAD_LETTER);
    Map<String, Long> committed = progress.committed(topics);
    topics.forEach(topic -> sizes.put(topic, committed.getOrDefault(topic, -1L)));
  }
}
