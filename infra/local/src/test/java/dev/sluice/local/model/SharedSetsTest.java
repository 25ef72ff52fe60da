package dev.sluice.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The real sets; the counts are those of Python's csv, zipfile and hashlib. */
class SharedSetsTest {
  @Test
  void theHeldOutPartsHaveTheSizeThatTheTrainingScriptsLeaveOut() throws IOException {
    assertThat(NtrexSet.heldOut(file(NtrexSet.FILE))).hasSize(27_903);
    Path lingua = file(LinguaSet.FILE);
    assertThat(LinguaSet.heldOut(lingua, LinguaSet.Part.SENTENCES)).hasSize(7_358);
    assertThat(LinguaSet.heldOut(lingua, LinguaSet.Part.WORD_PAIRS)).hasSize(5_956);
    assertThat(LinguaSet.heldOut(lingua, LinguaSet.Part.SINGLE_WORDS)).hasSize(5_982);
    assertThat(DavidsonTweet.heldOut(file(DavidsonTweet.FILE))).hasSize(4_948);
    assertThat(CivilComment.heldOut(file(CivilComment.FILE)))
        .hasSize(3_146)
        .allMatch(comment -> comment.raters() > 0);
  }

  @Test
  void theTestSetsAreReadWhole() throws IOException {
    assertThat(HateCheckCase.all(file(HateCheckCase.FILE)))
        .hasSize(3_728)
        .anyMatch(HateCheckCase::hateful);
    assertThat(DclmDocument.all(file(DclmDocument.FILE)))
        .hasSize(256)
        .filteredOn(DclmDocument::good)
        .hasSize(142);
  }

  private static Path file(String name) {
    String shared = System.getenv("SLUICE_SHARED");
    Path root =
        shared == null || shared.isBlank() || shared.startsWith("${")
            ? Path.of("..", "..", "..", "shared")
            : Path.of(shared);
    Path file = root.resolve("data").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }
}
