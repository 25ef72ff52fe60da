package dev.sluice.refine.code;

import dev.sluice.refine.classify.Label;
import java.util.Objects;

/** The language of a file, and what told it. */
public record DetectedLanguage(CodeLanguage language, Evidence evidence) {
  public DetectedLanguage {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(evidence, "evidence");
  }

  public Label label() {
    return new Label(language.name(), evidence.confidence());
  }
}
