package dev.sluice.refine.signal.text;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Letters and numbers of any script over all code points, newlines included; 0..1, null for an
 * empty text.
 *
 * <p>Source: the code filters of RedPajama-V1 and BigCode; the name is ours.
 */
final class AlphanumericFraction implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "doc_frac_alnum_chars",
        "Letters and numbers of any script over all code points, newlines included",
        "share",
        Range.between(0, 1).orUndefined(),
        "code filters of RedPajama-V1 and BigCode; the name is ours");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    return Fraction.of(document.characterCounts().alphanumeric(), document.length());
  }
}
