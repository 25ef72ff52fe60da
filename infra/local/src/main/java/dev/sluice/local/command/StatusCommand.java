package dev.sluice.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a running stack is doing. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice status --data ~/sluice%n"
            + "  ./sluice status --json | jq .shards%n"
            + "%n",
    header = "Shows what a running stack is doing.",
    description =
        "Shows processes, addresses, topics and shards of a running stack."
            + " Exit code 2 if none runs.")
public final class StatusCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private DataOption data;

  @Option(names = "--json", description = "one JSON object instead of a table")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    data.runningSupervisor();
    if (!Files.exists(data.status())) {
      System.err.println("the stack is starting; its log: " + data.path().resolve("logs"));
      return 1;
    }
    JsonNode status = JSON.readTree(data.status().toFile());
    if (json) {
      System.out.println(status);
      return 0;
    }
    System.out.printf("broker    %s%n", status.path("bootstrap_servers").asText());
    System.out.printf("registry  %s%n", status.path("schema_registry_url").asText());
    System.out.printf("connect   %s%n%n", status.path("connect_url").asText());
    System.out.printf("%-20s %8s %9s %10s %9s%n", "process", "pid", "restarts", "cpu s", "peak MB");
    status
        .path("processes")
        .properties()
        .forEach(
            process ->
                System.out.printf(
                    "%-20s %8d %9d %10.1f %9d%s%n",
                    process.getKey(),
                    process.getValue().path("pid").asLong(),
                    process.getValue().path("restarts").asInt(),
                    process.getValue().path("cpu_seconds").asDouble(),
                    process.getValue().path("peak_bytes").asLong() >> 20,
                    process.getValue().path("alive").asBoolean() ? "" : "  (down)"));
    System.out.printf("%n%-36s %12s%n", "topic", "Kafka offset");
    status
        .path("topics")
        .properties()
        .forEach(
            topic -> System.out.printf("%-36s %12d%n", topic.getKey(), topic.getValue().asLong()));
    System.out.printf("%n%-20s %10s %12s %14s%n", "output", "shards", "documents", "tokens");
    status
        .path("shards")
        .properties()
        .forEach(
            output ->
                System.out.printf(
                    "%-20s %10d %12d %14d%n",
                    output.getKey(),
                    output.getValue().path("shards").asLong(),
                    output.getValue().path("documents").asLong(),
                    output.getValue().path("tokens").asLong()));
    return 0;
  }
}
