package dev.sluice.refine.annotate;

import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.Signals;
import java.util.List;
import java.util.Objects;

/**
 * Everything measured about one document.
 *
 * @param title null if neither the content nor the source has one
 * @param text the extracted text, possibly empty, never null; contains no U+0000
 * @param language null if the text has too few letters to tell
 * @param signals offsets and lengths in them are code points of {@code text}
 * @param signatures at most one for each family; none if the text is too short to sign
 */
public record Annotation(
    String title, String text, Language language, Signals signals, List<Signature> signatures) {

  public Annotation {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(signals, "signals");
    signatures = List.copyOf(signatures);
  }
}
