package dev.sluice.annotate;

import dev.sluice.annotate.io.ClassifierFiles;
import dev.sluice.refine.annotate.Annotator;
import dev.sluice.refine.classify.InvalidClassifierException;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.RegistryClient;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code java … AnnotateMain --config FILE.properties}. Exits 0 when stopped with SIGTERM, 1 when
 * it failed (its supervisor starts it again), 2 when called or configured wrongly.
 */
public final class AnnotateMain {
  private static final Logger LOG = LoggerFactory.getLogger(AnnotateMain.class);

  private AnnotateMain() {}

  public static void main(String[] args) throws InterruptedException {
    AnnotateConfig config;
    BlobStore blobs;
    Annotator annotator;
    try {
      config = AnnotateConfig.from(read(args));
      blobs = BlobStore.at(config.blobStore());
      annotator =
          new Annotator(
              ClassifierFiles.load(config.classifiers()), config.signatures(), config.extraction());
    } catch (IllegalArgumentException | InvalidClassifierException | IOException e) {
      System.err.println("annotate: " + e.getMessage());
      System.exit(2);
      return;
    }
    LOG.info("annotator {}, {}", annotator.version(), config);
    config.supervisorPid().ifPresent(SupervisorWatch::start);
    RegistryClient registry = RegistryClient.connect(config.registry());
    KafkaStreams streams =
        new KafkaStreams(
            AnnotateTopology.build(config.slices(), registry, blobs, annotator::annotate),
            StreamsSettings.of(config));
    System.exit(new StreamsRun(streams).untilStopped());
  }

  private static Map<String, String> read(String[] args) throws IOException {
    if (args.length != 2 || !args[0].equals("--config")) {
      throw new IllegalArgumentException("call with --config FILE.properties");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(args[1]))) {
      properties.load(reader);
    }
    Map<String, String> map = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
    return map;
  }
}
