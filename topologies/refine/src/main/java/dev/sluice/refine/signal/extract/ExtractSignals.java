package dev.sluice.refine.signal.extract;

import dev.sluice.refine.signal.SignalFamily;
import java.util.List;

/** What reading the content met. */
public final class ExtractSignals {
  private ExtractSignals() {}

  public static SignalFamily family() {
    return new SignalFamily(
        "extract", "Reading of the content: bytes to text", List.of(new ReplacementShare()));
  }
}
