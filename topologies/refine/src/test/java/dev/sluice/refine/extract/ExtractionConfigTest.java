package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.extract.ExtractionConfig.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractionConfigTest {

  @Test
  void settingsThatAreMissingArePreset() {
    assertThat(ExtractionConfig.of(Map.of())).isEqualTo(ExtractionConfig.DEFAULT);
    assertThat(ExtractionConfig.of(Map.of("tables", "drop")))
        .isEqualTo(new ExtractionConfig(ExtractionMode.BALANCED, Part.DROP, Part.DROP));
  }

  @Test
  void everySettingIsReadByItsName() {
    assertThat(ExtractionConfig.of(Map.of("mode", "recall", "tables", "keep", "comments", "keep")))
        .isEqualTo(new ExtractionConfig(ExtractionMode.RECALL, Part.KEEP, Part.KEEP));
  }

  @Test
  void otherValuesAndKeysAreNamedInTheFailure() {
    assertThatThrownBy(() -> ExtractionConfig.of(Map.of("mode", "fast")))
        .hasMessage("extraction mode must be precision or balanced or recall, but is fast");
    assertThatThrownBy(() -> ExtractionConfig.of(Map.of("links", "keep")))
        .hasMessageContaining("links")
        .hasMessageContaining("comments");
  }
}
