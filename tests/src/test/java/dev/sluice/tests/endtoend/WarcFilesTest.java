package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good, odd and broken web archives of many makers: none stops the stream, nothing is lost. */
class WarcFilesTest {
  @TempDir private Path folder;

  @Test
  void everyArchiveIsReadToItsEndAndEveryRecordIsAccountedFor()
      throws IOException, InterruptedException {
    var archives = Installation.shared("data/warc");
    assumeThat(archives).as("the web archives of ../shared/data/warc").isPresent();
    Results results = new Results(folder.resolve("out"));
    Command.run(folder, "refine", archives.get(), "--out", results.folder());
    Conservation.check(results);
    assertThat(results.count("ingested")).isGreaterThan(1000);
    assertThat(results.report().path("dead_letter_by_reason").has("malformed_record")).isTrue();
  }
}
