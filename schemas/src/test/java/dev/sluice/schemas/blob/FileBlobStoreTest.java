package dev.sluice.schemas.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest {
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
  private static final String HELLO_HEX =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir Path folder;

  private BlobStore store() {
    return BlobStore.at(folder.resolve("blobs").toUri().toString());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatIsPutComesBackUnderItsDigest() {
    String ref = store().put(HELLO);
    assertThat(ref).isEqualTo("sha256:" + HELLO_HEX);
    assertThat(store().get(ref)).isEqualTo(HELLO);
  }

  @Test
  void theSameBytesAreStoredOnceAndNothingElseIsLeft() throws IOException {
    store().put(HELLO);
    store().put(HELLO);
    store().put(new byte[0]);
    assertThat(files()).hasSize(2).noneMatch(f -> f.getFileName().toString().endsWith(".tmp"));
  }

  @Test
  void manyWritersOfTheSameBytesDoNotDisturbEachOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> writers =
          IntStream.range(0, 64)
              .mapToObj(i -> (Callable<String>) () -> store().put(new byte[50_000 + i % 3]))
              .toList();
      for (var written : pool.invokeAll(writers)) {
        assertThat(store().get(written.get())).hasSizeBetween(50_000, 50_002);
      }
    } finally {
      pool.shutdown();
    }
    assertThat(files()).hasSize(3);
  }

  @Test
  void whatIsNoReferenceNeverReachesTheFileSystem() throws IOException {
    Files.writeString(folder.resolve("secret"), "s");
    for (String ref :
        List.of(
            "",
            "../secret",
            "sha256:../../secret",
            HELLO_HEX,
            "sha256:" + HELLO_HEX.substring(1),
            "sha256:" + HELLO_HEX + "0",
            "sha256:" + HELLO_HEX + "\n",
            "SHA256:" + HELLO_HEX,
            "sha256:" + HELLO_HEX.toUpperCase(java.util.Locale.ROOT),
            "file:///etc/passwd")) {
      assertThatThrownBy(() -> store().get(ref))
          .as(ref)
          .isInstanceOf(UnavailableBlobException.class)
          .hasMessageContaining("not a blob reference");
    }
    assertThatThrownBy(() -> store().get(null)).isInstanceOf(UnavailableBlobException.class);
  }

  @Test
  void aBlobThatIsNotThereOrWasChangedIsUnavailable() throws IOException {
    assertThatThrownBy(() -> store().get("sha256:" + HELLO_HEX))
        .isInstanceOf(UnavailableBlobException.class)
        .hasMessageContaining("no blob");
    String ref = store().put(HELLO);
    Files.write(files().get(0), new byte[] {1});
    assertThatThrownBy(() -> store().get(ref))
        .isInstanceOf(UnavailableBlobException.class)
        .hasMessageContaining("digest");
  }

  @Test
  void aStoreThatCannotBeWrittenIsAFailure() throws IOException {
    Files.write(folder.resolve("blobs"), HELLO);
    assertThatThrownBy(() -> store().put(HELLO)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void onlyFileUrisAreTaken() {
    for (String uri : List.of("s3://b/k", "/tmp/x", "file:x", "x y", "http://a/b")) {
      assertThatThrownBy(() -> BlobStore.at(uri))
          .as(uri)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("blob.store");
    }
  }
}
