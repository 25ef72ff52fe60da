package dev.sluice.local.annotate;

import dev.sluice.annotate.AnnotateMain;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Annotate as it runs in production: a JVM of its own with a configuration file. */
final class AnnotateProcess {
  private AnnotateProcess() {}

  static Process start(Path folder, Map<String, String> config) throws IOException {
    Properties properties = new Properties();
    properties.putAll(config);
    Path file = folder.resolve("annotate.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // Its own, not the one of these tests.
                "-Dlog4j2.configurationFile=log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                AnnotateMain.class.getName(),
                "--config",
                file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("annotate.log").toFile()))
        .start();
  }

  /** The exit status, within half a minute. */
  static int exit(Process process) throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("annotate did not end");
    }
    return process.exitValue();
  }
}
