package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;

/**
 * Numeric code points over all code points of the normalised line, its single spaces included;
 * 0..1, 0 for an empty line.
 *
 * <p>Source: RedPajama-V2, line signals.
 */
final class LineNumericFraction implements LineSignal {

  @Override
  public String name() {
    return "rps_lines_numerical_chars_fraction";
  }

  @Override
  public double measure(Document document, int line) {
    NormalisedWords words = document.normalisedWords();
    int numeric = words.numericCharacters(line);
    return numeric == 0 ? 0 : Fraction.of(numeric, words.lineLength(line));
  }
}
