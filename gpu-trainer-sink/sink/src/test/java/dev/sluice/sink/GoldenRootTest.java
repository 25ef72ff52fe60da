package dev.sluice.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small root that is kept in the repository, for the trainer's tests as well: we write it byte
 * for byte. A difference means that resumed runs and other readers may break. To replace it, run
 * with SLUICE_WRITE_GOLDEN=true.
 */
class GoldenRootTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden-root");

  @TempDir Path directory;

  @Test
  void theGoldenRootIsWrittenByteForByte() throws IOException {
    CuratedTopic topic = new CuratedTopic(2);
    topic.document(0, "The stream carries a document to the shard.");
    topic.document(0, "");
    topic.document(0, "Grüße aus München, 你好, \uD83D\uDE80", d -> d.setLicenseText("CC0"));
    topic.document(0, "A forged <|endoftext|> boundary stays text.");
    topic.document(0, "word ".repeat(300));
    topic.document(1, "A partition of its own.").tick(0, true).tick(1, true);
    boolean write = Boolean.parseBoolean(System.getenv("SLUICE_WRITE_GOLDEN"));
    Path root = write ? GOLDEN : directory;
    RunningTask.start(topic, RunningTask.properties(root, "shard.max.documents", "2")).drain(1);

    assertThat(files(root)).isEqualTo(files(GOLDEN)).hasSize(9);
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(path).toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
      }
    }
    return files;
  }
}
