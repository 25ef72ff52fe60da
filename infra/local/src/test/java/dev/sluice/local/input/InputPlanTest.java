package dev.sluice.local.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputPlanTest {
  @TempDir private Path folder;

  @Test
  void orderIsByUriHoweverTheInputsAreNamed() throws IOException {
    Path b = file("in/b.jsonl");
    Path a = file("in/a.warc.gz");
    List<Input> plan = InputPlan.of(List.of(b, a), Optional.empty()).inputs();
    assertThat(plan).extracting(Input::uri).containsExactly("a.warc.gz", "b.jsonl");
    assertThat(plan).extracting(Input::rank).containsExactly(0L, 1L);
    assertThat(InputPlan.of(List.of(a, b), Optional.empty()).inputs()).isEqualTo(plan);
  }

  @Test
  void urisDoNotDependOnWhereTheFolderLies() throws IOException {
    file("one/in/x/a.jsonl");
    file("two/in/x/a.jsonl");
    assertThat(uris(folder.resolve("one/in"))).isEqualTo(uris(folder.resolve("two/in")));
    assertThat(uris(folder.resolve("one/in"))).containsExactly("in/x/a.jsonl");
  }

  @Test
  void filesOfTheSameNameInTwoFoldersStayApart() throws IOException {
    Path one = file("one/a.jsonl");
    Path two = file("two/a.jsonl");
    assertThat(InputPlan.of(List.of(one, two), Optional.empty()).inputs())
        .extracting(Input::uri)
        .containsExactly("one/a.jsonl", "two/a.jsonl");
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    Path file = file("in/a.jsonl");
    assertThat(InputPlan.of(List.of(file, folder.resolve("in")), Optional.empty()).inputs())
        .hasSize(1);
  }

  @Test
  void aRepositoryIsOneInputAndIsNotSearched() throws IOException {
    file("project/.git/HEAD");
    file("project/data/a.jsonl");
    List<Input> plan = InputPlan.of(List.of(folder.resolve("project")), Optional.empty()).inputs();
    assertThat(plan).extracting(Input::slice).containsExactly("github");
  }

  @Test
  void sliceIsByKindUnlessNamed() throws IOException {
    file("in/a.jsonl");
    file("in/b.wet.gz");
    Path in = folder.resolve("in");
    assertThat(InputPlan.of(List.of(in), Optional.empty()).slices())
        .containsExactly("common-crawl", "documents");
    assertThat(InputPlan.of(List.of(in), Optional.of("books")).slices()).containsExactly("books");
  }

  @Test
  void unknownFilesAreSkippedInAFolderAndRefusedByName() throws IOException {
    Path notes = file("in/notes.doc");
    assertThat(InputPlan.of(List.of(folder.resolve("in")), Optional.empty()).skipped())
        .containsExactly(notes.toRealPath());
    assertThatThrownBy(() -> InputPlan.of(List.of(notes), Optional.empty()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("notes.doc");
  }

  @Test
  void aMissingInputIsNamed() {
    assertThatThrownBy(() -> InputPlan.of(List.of(folder.resolve("gone")), Optional.empty()))
        .hasMessageContaining("gone does not exist");
  }

  private List<String> uris(Path root) throws IOException {
    return InputPlan.of(List.of(root), Optional.empty()).inputs().stream().map(Input::uri).toList();
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }
}
