package dev.sluice.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path folder;

  @Test
  void aSecondHolderIsRefusedAndToldWho() {
    try (DataDirectory first = DataDirectory.lock(folder)) {
      assertThatThrownBy(() -> DataDirectory.lock(folder))
          .isInstanceOf(StackInUseException.class)
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
      assertThat(first.logs()).isDirectory();
    }
  }

  @Test
  void theHolderIsKnownWhileItHoldsAndNotAfter() {
    assertThat(DataDirectory.heldBy(folder)).isEmpty();
    DataDirectory.lock(folder).close();
    assertThat(DataDirectory.heldBy(folder)).isEmpty();
    try (DataDirectory held = DataDirectory.lock(folder)) {
      assertThat(DataDirectory.heldBy(held.root())).hasValue(ProcessHandle.current().pid());
    }
  }

  @Test
  void scratchFilesOfAnEarlierHolderAreGone() throws IOException {
    DataDirectory.lock(folder).close();
    Path left = Files.writeString(folder.resolve("tmp/left"), "");
    try (DataDirectory held = DataDirectory.lock(folder)) {
      assertThat(left).doesNotExist();
      assertThat(held.temporary()).isDirectory();
    }
  }

  @Test
  void aClosedDirectoryCanBeHeldAgain() {
    DataDirectory.lock(folder).close();
    DataDirectory.lock(folder).close();
  }
}
