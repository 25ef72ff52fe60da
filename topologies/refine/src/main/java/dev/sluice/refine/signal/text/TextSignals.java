package dev.sluice.refine.signal.text;

import dev.sluice.refine.signal.SignalFamily;
import java.util.List;

/** Plain measures of the text that several recipes for code share. */
public final class TextSignals {
  private TextSignals() {}

  public static SignalFamily family() {
    return new SignalFamily(
        "doc",
        "Line lengths and characters, as filters for code use them",
        List.of(new MaxLineLength(), new MeanLineLength(), new AlphanumericFraction()));
  }
}
