package dev.sluice.local.registry;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.local.supervisor.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same contract against Apicurio, the oracle: what passes on both is what a client may rely on.
 * Needs {@code SLUICE_APICURIO}, the folder of the unpacked distribution (Maven Central,
 * io.apicurio:apicurio-registry-app:3.3.3:tar.gz:all), and {@code SLUICE_APICURIO_JAVA}, a Java
 * executable of version 21 or newer.
 */
class ApicurioContractTest extends RegistryContract {
  private Process process;
  private String url;
  private String missing;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    String distribution = System.getenv("SLUICE_APICURIO");
    String java = System.getenv("SLUICE_APICURIO_JAVA");
    if (distribution == null || java == null) {
      missing = "SLUICE_APICURIO and SLUICE_APICURIO_JAVA are not set";
      return;
    }
    List<Integer> ports = FreePorts.find(2);
    int port = ports.get(0);
    process =
        new ProcessBuilder(
                java,
                "-Xmx384m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + ports.get(1),
                "-jar",
                Path.of(distribution, "quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("apicurio.log").toFile())
            .start();
    url = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    awaitReady();
  }

  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (HttpCalls.call("GET", url + "/subjects", "").status() == 200) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(500);
      }
    }
    throw new IllegalStateException("Apicurio did not start");
  }

  @AfterAll
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  @Override
  String url() {
    assumeTrue(missing == null, () -> "the comparison with Apicurio is skipped: " + missing);
    return url;
  }
}
