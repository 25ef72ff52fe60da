package dev.sluice.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.schemas.avro.DeadLetter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Errors and credentials; the whole conversation is tested in infra/local against real servers. */
class ConfluentRegistryClientTest {
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile int status;
  private volatile String body;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void anUnknownIdIsToldFromAnOutage() {
    try (RegistryClient client = RegistryClient.connect(RegistryConfig.of(url()))) {
      status = 404;
      body = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
      assertThatThrownBy(() -> client.byId(7))
          .isInstanceOf(UnknownSchemaException.class)
          .hasMessageContaining("id 7")
          .hasMessageContaining("40403");
      status = 500;
      body = "{\"error_code\":50001,\"message\":\"Error in the backend datastore\"}";
      assertThatThrownBy(() -> client.byId(8))
          .isInstanceOf(RegistryException.class)
          .isNotInstanceOf(UnknownSchemaException.class)
          .hasMessageContaining("50001");
      server.stop(0);
      assertThatThrownBy(() -> client.byId(9))
          .isInstanceOf(RegistryException.class)
          .isNotInstanceOf(UnknownSchemaException.class);
    }
  }

  @Test
  void basicAuthenticationIsSent() {
    status = 200;
    body = "{\"id\":3}";
    RegistryConfig config =
        RegistryConfig.from(
            Map.of(
                "schema.registry.url",
                url(),
                "schema.registry.basic.auth.user.info",
                "ann:secret"));
    try (RegistryClient client = RegistryClient.connect(config)) {
      assertThat(client.register("s-value", DeadLetter.getClassSchema())).isEqualTo(3);
    }
    assertThat(authorizations).containsExactly("Basic YW5uOnNlY3JldA==");
  }

  @Test
  void theSchemaSentNamesNoJavaType() {
    assertThat(DeadLetter.getClassSchema().toString()).contains("avro.java.string");
    assertThat(PortableSchema.json(DeadLetter.getClassSchema())).doesNotContain("avro.java");
  }
}
