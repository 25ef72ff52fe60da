package dev.sluice.refine.annotate;

import dev.sluice.refine.classify.Label;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.extract.metadata.PageMetadata;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.signal.Signals;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything measured about one document.
 *
 * @param title null if neither the content nor the source has one
 * @param metadata what a page says about itself
 * @param extraction how the text was taken from the content
 * @param text the extracted text, possibly empty, never null; contains no U+0000
 * @param language null if the text has too few letters to tell
 * @param signals offsets and lengths in them are code points of {@code text}; those of classifiers
 *     are among them
 * @param classifiers the label that each classifier gives the document, by its name; a classifier
 *     that has nothing to say is absent
 * @param pii personal data, in the order of the text, without overlaps
 * @param signatures at most one for each family; none if the text is too short to sign
 * @param annotator version of the annotator, models included
 */
public record Annotation(
    String title,
    PageMetadata metadata,
    Extraction extraction,
    String text,
    Language language,
    Signals signals,
    SortedMap<String, Label> classifiers,
    List<PiiSpan> pii,
    List<Signature> signatures,
    String annotator) {

  public Annotation {
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(extraction, "extraction");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(signals, "signals");
    Objects.requireNonNull(annotator, "annotator");
    classifiers = Collections.unmodifiableSortedMap(new TreeMap<>(classifiers));
    pii = List.copyOf(pii);
    signatures = List.copyOf(signatures);
  }
}
