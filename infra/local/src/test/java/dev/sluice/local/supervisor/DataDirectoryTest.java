package dev.sluice.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void aClosedDirectoryCanBeHeldAgain() {
    DataDirectory.lock(folder).close();
    DataDirectory.lock(folder).close();
  }
}
