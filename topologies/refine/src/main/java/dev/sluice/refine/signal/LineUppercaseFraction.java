package dev.sluice.refine.signal;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;

/**
 * Upper-case code points over all code points of the raw line, its newline included; 0..1.
 *
 * <p>Source: RedPajama-V2, line signals.
 */
final class LineUppercaseFraction implements LineSignal {

  @Override
  public String name() {
    return "rps_lines_uppercase_letter_fraction";
  }

  @Override
  public double measure(Document document, int line) {
    int start = document.lines().start(line);
    int end = document.lines().end(line);
    int upper = 0;
    for (int i = start; i < end; i++) {
      if (CharacterClasses.isUpper(document.codePoint(i))) {
        upper++;
      }
    }
    return upper == 0 ? 0 : Fraction.of(upper, end - start);
  }
}
