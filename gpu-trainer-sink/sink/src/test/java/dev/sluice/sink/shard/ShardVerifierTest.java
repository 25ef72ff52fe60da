package dev.sluice.sink.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sink.log.CommitLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardVerifierTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden-root");

  @TempDir Path directory;
  private Path root;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> paths = Files.walk(GOLDEN)) {
      for (Path path : paths.toList()) {
        Path to = directory.resolve(GOLDEN.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
    try (Stream<Path> roots = Files.list(directory)) {
      root = roots.findFirst().orElseThrow();
    }
  }

  @Test
  void anIntactRootHasNoProblems() throws IOException {
    ShardVerification found = verify();
    assertThat(found.problems()).isEmpty();
    assertThat(found.intact()).isTrue();
    assertThat(found.shards()).isEqualTo(4);
    assertThat(found.documents()).isEqualTo(6);
    assertThat(found.tokens())
        .isEqualTo(
            CommitLog.read(root).entries().stream()
                .flatMap(e -> e.adds().stream())
                .mapToLong(a -> a.tokens())
                .sum());
  }

  @Test
  void aChangedAClippedAndAMissingShardAreEachNamed() throws IOException {
    Path shard = shard();
    byte[] bytes = Files.readAllBytes(shard);
    byte[] changed = bytes.clone();
    changed[bytes.length - 1] ^= 1;
    Files.write(shard, changed);
    assertThat(verify().problems())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(shard + ": sha256 is ");

    Files.write(shard, Arrays.copyOf(bytes, 10));
    assertThat(verify().problems()).hasSize(1).first().asString().startsWith(shard + ": ");

    Files.delete(shard);
    assertThat(verify().problems()).containsExactly(shard + ": missing");
  }

  @Test
  void aShardThatNoEntryListsIsNobodysConcern() throws IOException {
    Files.write(root.resolve("shards/" + "0".repeat(64) + ".mds"), new byte[] {1});
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void aMissingTokeniserRecordIsAProblem() throws IOException {
    try (Stream<Path> records = Files.list(root.resolve("tokenizer"))) {
      Files.delete(records.findFirst().orElseThrow());
    }
    assertThat(verify().problems()).allSatisfy(p -> assertThat(p).endsWith(": missing"));
    assertThat(verify().intact()).isFalse();
  }

  private ShardVerification verify() throws IOException {
    return ShardVerifier.verify(CommitLog.read(root));
  }

  private Path shard() {
    return root.resolve(CommitLog.read(root).entries().get(0).adds().get(0).path());
  }
}
