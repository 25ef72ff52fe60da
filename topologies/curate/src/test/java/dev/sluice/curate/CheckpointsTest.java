package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path directory;

  @Test
  void newestIsTheHighestNumberThatIsComplete() throws IOException {
    Checkpoints checkpoints = new Checkpoints(directory);
    assertThat(checkpoints.newest()).isEmpty();
    complete("job-a", 9);
    Path newest = complete("job-b", 10);
    Files.createDirectories(directory.resolve("job-b/chk-11"));
    Files.createDirectories(directory.resolve("job-c/shared"));

    assertThat(checkpoints.newest()).contains(newest);
  }

  @Test
  void foldersOfEarlierJobsAreDeleted() throws IOException {
    Checkpoints checkpoints = new Checkpoints(directory);
    complete("job-a", 9);
    Path newest = complete("job-b", 10);
    checkpoints.deleteOlderThan(newest);

    assertThat(directory.resolve("job-a")).doesNotExist();
    assertThat(newest.resolve("_metadata")).exists();
  }

  @Test
  void directoryIsBoundToOneRecipe() throws IOException {
    Checkpoints checkpoints = new Checkpoints(directory.resolve("new"));
    checkpoints.bindTo("aa");
    checkpoints.bindTo("aa");

    assertThatIllegalStateException()
        .isThrownBy(() -> checkpoints.bindTo("bb"))
        .withMessageContaining("belongs to recipe aa, but the recipe given is bb");
  }

  private Path complete(String job, int number) throws IOException {
    Path checkpoint = directory.resolve(job).resolve("chk-" + number);
    Files.createDirectories(checkpoint);
    Files.writeString(checkpoint.resolve("_metadata"), "x");
    return checkpoint;
  }
}
