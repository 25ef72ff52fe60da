package dev.sluice.refine.extract;

import dev.sluice.refine.extract.metadata.PageMetadata;
import java.util.Objects;

/**
 * What a document says.
 *
 * @param title null if the content names none
 * @param text possibly empty; holds neither U+0000 nor lone surrogates
 * @param metadata what a page says about itself; {@link PageMetadata#NONE} for what is no page
 * @param replacedShare U+FFFD that decoding put in, of all UTF-16 units of the decoded content, 0
 *     to 1; NaN if nothing was decoded
 */
public record ExtractedText(
    String title, String text, PageMetadata metadata, double replacedShare) {

  public ExtractedText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(metadata, "metadata");
    if (replacedShare < 0 || replacedShare > 1) {
      throw new IllegalArgumentException("replacedShare must be 0 to 1, but is " + replacedShare);
    }
  }

  /** Of what says nothing about itself and was decoded by others. */
  public ExtractedText(String title, String text) {
    this(title, text, PageMetadata.NONE, Double.NaN);
  }
}
