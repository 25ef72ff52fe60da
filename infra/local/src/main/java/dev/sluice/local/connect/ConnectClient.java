package dev.sluice.local.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client of one Connect worker. Blocking; every call has a timeout. */
public final class ConnectClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final String base;

  public ConnectClient(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** Whether the worker answers and has joined its group. */
  public boolean ready() {
    try {
      return send("GET", "/connectors", null).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /**
   * Creates or replaces a connector; retries while the worker is joining its group.
   *
   * @throws ConnectException if the worker refuses the configuration or does not accept it in time
   */
  public void put(String name, Map<String, String> config) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      String answer;
      try {
        HttpResponse<String> response =
            send("PUT", "/connectors/" + name + "/config", JSON.valueToTree(config).toString());
        if (response.statusCode() / 100 == 2) {
          return;
        }
        answer = response.statusCode() + " " + response.body();
        if (response.statusCode() == 400) {
          throw new ConnectException("connector " + name + " was refused: " + answer);
        }
      } catch (UncheckedIOException e) {
        answer = e.getMessage();
      }
      if (System.nanoTime() > deadline) {
        throw new ConnectException("connector " + name + " could not be created: " + answer);
      }
      Thread.sleep(200);
    }
  }

  public List<String> connectors() {
    List<String> names = new ArrayList<>();
    body("/connectors").forEach(name -> names.add(name.asText()));
    return names;
  }

  /** A connector's configuration as the worker keeps it. */
  public Map<String, String> config(String name) {
    Map<String, String> config = new HashMap<>();
    body("/connectors/" + name + "/config")
        .properties()
        .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
    return config;
  }

  /** Failed tasks of a connector with their traces; empty when all is well or nothing is known. */
  public List<FailedTask> failures(String name) {
    List<FailedTask> failures = new ArrayList<>();
    JsonNode status;
    try {
      status = body("/connectors/" + name + "/status");
    } catch (UncheckedIOException | ConnectException e) {
      return failures; // the worker is restarting; its own death is the supervisor's concern
    }
    if (status.path("connector").path("state").asText().equals("FAILED")) {
      failures.add(new FailedTask(name, -1, status.path("connector").path("trace").asText()));
    }
    for (JsonNode task : status.path("tasks")) {
      if (task.path("state").asText().equals("FAILED")) {
        failures.add(new FailedTask(name, task.path("id").asInt(), task.path("trace").asText()));
      }
    }
    return failures;
  }

  /** Asks for a failed task, or the connector itself, to be started again. */
  public void restart(FailedTask failed) {
    String path = "/connectors/" + failed.connector();
    send("POST", failed.task() < 0 ? path + "/restart" : path + "/tasks/" + failed.task() + "/restart", "");
  }

  private JsonNode body(String path) {
    HttpResponse<String> response = send("GET", path, null);
    if (response.statusCode() != 200) {
      throw new ConnectException(path + ": " + response.statusCode() + " " + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("Connect at " + base + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectException("interrupted while waiting for " + path);
    }
  }
}
