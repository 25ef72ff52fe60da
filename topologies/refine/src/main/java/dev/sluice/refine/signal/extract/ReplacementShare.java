package dev.sluice.refine.signal.extract;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/** How badly the bytes fit the character set that they were read by. */
final class ReplacementShare implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "extract_replacement_share",
        "Replacement characters U+FFFD that decoding put in, over all UTF-16 units of the decoded"
            + " content, markup included; undefined where the source held characters, as JSON lines"
            + " do, and for empty content",
        "share",
        Range.between(0, 1).orUndefined(),
        "ours");
  }

  @Override
  public double measure(Subject subject) {
    return subject.replacedShare();
  }
}
