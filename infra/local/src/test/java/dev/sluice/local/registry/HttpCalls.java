package dev.sluice.local.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Plain calls, for what Confluent's client does not show. */
final class HttpCalls {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** An answer. */
  record Reply(int status, String contentType, JsonNode json) {
    int errorCode() {
      return json.path("error_code").asInt();
    }
  }

  private HttpCalls() {}

  static Reply call(String method, String url, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        JSON.readTree(response.body()));
  }

  /** The body that registers or looks up a schema. */
  static String schema(String avro) {
    return JSON.createObjectNode().put("schema", avro).toString();
  }
}
