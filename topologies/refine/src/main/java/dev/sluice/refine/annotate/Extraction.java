package dev.sluice.refine.annotate;

import dev.sluice.refine.extract.ExtractionConfig;
import java.util.Objects;

/**
 * How a text was taken from its content.
 *
 * @param version of the extractor
 */
public record Extraction(String version, ExtractionConfig config) {
  public Extraction {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(config, "config");
  }
}
