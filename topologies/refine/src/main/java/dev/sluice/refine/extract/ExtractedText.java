package dev.sluice.refine.extract;

import java.util.Objects;

/**
 * What a document says.
 *
 * @param title null if the content names none
 * @param text possibly empty; holds neither U+0000 nor lone surrogates
 */
public record ExtractedText(String title, String text) {

  public ExtractedText {
    Objects.requireNonNull(text, "text");
  }
}
