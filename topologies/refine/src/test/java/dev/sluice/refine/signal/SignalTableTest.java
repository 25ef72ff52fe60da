package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.classify.ClassifierSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalTableTest {

  @Test
  void theDocumentationHoldsTheTableAsItIsGenerated() throws IOException {
    List<SignalGroup> groups = new ArrayList<>();
    SignalCatalogue.families().forEach(family -> groups.add(family.group()));
    groups.addAll(ClassifierSet.builtin().signalGroups());

    assertThat(Files.readString(Path.of("SIGNALS.md"), StandardCharsets.UTF_8))
        .as("./sluice annotate --list --format markdown")
        .endsWith(SignalTable.markdown(groups));
  }

  @Test
  void everySignalIsExplained() {
    for (SignalFamily family : SignalCatalogue.families()) {
      for (Signal signal : family.signals()) {
        SignalDefinition definition = signal.definition();
        assertThat(definition.definition()).as(definition.name()).hasSizeGreaterThan(15);
        assertThat(definition.definition()).as(definition.name()).doesNotMatch(".*[a-z]\\.$");
        assertThat(definition.unit()).as(definition.name()).isNotBlank();
        assertThat(definition.source()).as(definition.name()).isNotBlank();
      }
    }
  }
}
