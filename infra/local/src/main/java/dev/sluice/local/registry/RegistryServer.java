package dev.sluice.local.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry's HTTP server, on 127.0.0.1 only and without authentication. One request at a time
 * touches the catalogue, so each sees what every answered one has written. On restart it reads the
 * topic and serves the same versions and ids.
 */
public final class RegistryServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;
  private static final int THREADS = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> client;
  private final int port;
  private final Object catalogLock = new Object();
  private final Router router = new Router();
  private SchemaLog log;
  private HttpServer server;
  private ExecutorService threads;

  /**
   * @param bootstrapServers the broker that keeps {@code _schemas}
   * @param port to listen on, 0 for any
   * @param clientProperties further settings of its Kafka clients, e.g. security
   */
  public RegistryServer(String bootstrapServers, int port, Map<String, ?> clientProperties) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
    }
    this.client = new HashMap<>(clientProperties);
    this.client.put("bootstrap.servers", bootstrapServers);
    this.port = port;
  }

  /**
   * Reads the topic and serves. May be called once.
   *
   * @throws IOException if the port is taken
   */
  public synchronized void start() throws IOException, InterruptedException {
    if (log != null) {
      throw new IllegalStateException("the registry was started already");
    }
    // Must be set before the first HttpServer of the process: with Nagle's algorithm each answer
    // waits some 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Catalog catalog = new Catalog();
    log = new SchemaLog(client, catalog);
    Settings settings = new Settings(catalog, log);
    Registrar registrar = new Registrar(catalog, log, settings);
    new SubjectRoutes(catalog, registrar, new Deletions(catalog, log, settings)).addTo(router);
    new SchemaRoutes(catalog).addTo(router);
    new SettingsRoutes(settings).addTo(router);
    new CompatibilityRoutes(registrar).addTo(router);
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
              /* backlog= */ 0);
    } catch (IOException e) {
      log.close();
      throw e;
    }
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "registry-http");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    LOG.info("schema registry serves {} subjects at {}", catalog.subjects().size(), url());
  }

  /** Where clients connect; only while it runs. */
  public synchronized String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.stop(0);
      threads.shutdownNow();
      synchronized (catalogLock) {
        log.close();
      }
      server = null;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = 200;
      Object reply;
      try {
        reply = answer(exchange);
      } catch (RegistryError e) {
        status = e.status();
        reply = error(e.code(), e.getMessage());
        if (status >= 500) {
          LOG.error("{} {}", exchange.getRequestMethod(), exchange.getRequestURI(), e);
        }
      } catch (RuntimeException e) {
        LOG.error("{} {}", exchange.getRequestMethod(), exchange.getRequestURI(), e);
        status = 500;
        reply = error(500, "Internal Server Error: " + e);
      }
      byte[] bytes = JSON.writeValueAsBytes(reply);
      exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Object answer(HttpExchange exchange) throws IOException {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(MAX_BODY_BYTES + 1);
    }
    if (body.length > MAX_BODY_BYTES) {
      throw new RegistryError(
          RegistryError.BAD_REQUEST, "the body is over " + MAX_BODY_BYTES + " bytes");
    }
    synchronized (catalogLock) {
      return router.answer(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getRawPath(),
          exchange.getRequestURI().getRawQuery(),
          new String(body, StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Object> error(int code, String message) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("error_code", code);
    reply.put("message", message);
    return reply;
  }
}
