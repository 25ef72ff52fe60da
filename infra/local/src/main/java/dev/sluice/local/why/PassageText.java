package dev.sluice.local.why;

import static dev.sluice.local.why.Lines.format;

import dev.sluice.refine.decontaminate.Hit;
import java.util.Optional;

/**
 * A passage of a benchmark beside the stretch of the document that it was found in.
 *
 * @param width columns of the terminal
 */
record PassageText(int width) {

  void write(Hit hit, Optional<FoundText> text, Lines lines) {
    lines.add("");
    lines.put("benchmark", hit.benchmark());
    lines.put("  passage", hit.passageId());
    lines.put(
        "  found",
        format(
            "%.1f %% of its n-grams or paragraphs, %,d; code points %,d to %,d of the document",
            100 * hit.share(), hit.hits(), hit.charStart(), hit.charEnd()));
    Optional<String> span = text.flatMap(it -> span(hit, it));
    if (span.isPresent()) {
      lines.addAll(
          new SideBySide(width, true)
              .lines(WordDiff.of(hit.passage(), span.get()), "PASSAGE", "DOCUMENT"));
    } else {
      lines.put("  reads", hit.passage());
    }
  }

  /** The longest stretch that the passage holds; empty if this is not the text it was found in. */
  static Optional<String> span(Hit hit, FoundText found) {
    String text = found.text();
    int length = text.codePointCount(0, text.length());
    if (hit.charStart() < 0 || hit.charEnd() < hit.charStart() || hit.charEnd() > length) {
      return Optional.empty();
    }
    int start = text.offsetByCodePoints(0, hit.charStart());
    return Optional.of(
        text.substring(start, text.offsetByCodePoints(start, hit.charEnd() - hit.charStart())));
  }
}
