package dev.sluice.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceKindTest {
  @TempDir private Path folder;

  @Test
  void namesTellTheKind() {
    for (String name :
        List.of(
            "a.warc",
            "a.warc.gz",
            "A.WARC.GZ",
            "a.warc.zst",
            "a.wet",
            "a.wet.gz",
            "a.warc.wet",
            "a.warc.wet.gz",
            "a.wat",
            "a.wat.gz",
            "a.warc.wat.gz",
            "a.arc",
            "a.arc.gz")) {
      assertThat(SourceKind.of(name)).as(name).contains(SourceKind.WARC);
    }
    for (String name : List.of("a.jsonl", "a.jsonl.gz", "a.jsonl.zst")) {
      assertThat(SourceKind.of(name)).as(name).contains(SourceKind.JSONL);
    }
    assertThat(SourceKind.of("x/project.git")).contains(SourceKind.GIT);
    for (String name : List.of("a.json.gz", "a.txt", "warc", "jsonl", "a.warc.bz2", "git", "")) {
      assertThat(SourceKind.of(name)).as(name).isEmpty();
    }
  }

  @Test
  void aFolderIsGitIfItIsARepository() throws IOException {
    assertThat(SourceKind.of(folder)).isEmpty();
    Files.createFile(folder.resolve(".git"));
    assertThat(SourceKind.of(folder)).contains(SourceKind.GIT);
    Path bare = Files.createDirectories(folder.resolve("bare"));
    Files.createDirectory(bare.resolve("objects"));
    Files.createDirectory(bare.resolve("refs"));
    Files.createFile(bare.resolve("HEAD"));
    assertThat(SourceKind.of(bare)).contains(SourceKind.GIT);
  }

  @Test
  void whatCannotBeOpenedIsOneDeadLetterForTheWhole() throws IOException {
    Path absent = folder.resolve("absent.warc");
    Readings readings =
        Readings.of(
            from -> DocumentReaders.open(SourceKind.WARC, absent, "absent", "s", "HEAD", from));
    assertThat(readings.reasons()).containsExactly("unreadable_source");
  }
}
