package dev.sluice.local.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.local.connect.ConnectClient;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.stack.SourceConnectors;
import dev.sluice.local.stack.StackPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts sources onto the Connect worker of a running stack. */
public final class LiveSources {
  private static final int TASKS = 2;

  private final ConnectClient connect;
  private final SourceConnectors configs;
  private final Path status;

  public LiveSources(ConnectClient connect, StackPorts ports, Path blobs, Path status) {
    this.connect = connect;
    this.configs = new SourceConnectors(ports.registryUrl(), blobs.toUri().toString());
    this.status = status;
  }

  /**
   * @throws IllegalArgumentException if the stack was not started with a slice of the plan
   */
  public void add(InputPlan plan) throws IOException, InterruptedException {
    Set<String> known = new TreeSet<>();
    for (JsonNode slice : new ObjectMapper().readTree(status.toFile()).path("slices")) {
      known.add(slice.asText());
    }
    for (String slice : plan.slices()) {
      if (!known.contains(slice)) {
        throw new IllegalArgumentException(
            "the stack was started without slice %s; it has %s (up --slices)"
                .formatted(slice, known));
      }
    }
    for (Map.Entry<String, Map<String, String>> config : configs.live(plan, TASKS).entrySet()) {
      connect.put(config.getKey(), config.getValue());
    }
  }
}
