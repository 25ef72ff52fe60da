package dev.sluice.refine.signal.code;

import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalFamily;
import java.util.List;
import java.util.stream.Stream;

/**
 * What recipes for code measure, beside line lengths and characters (family {@code doc}). All are
 * undefined unless the document is a file of a repository or begins with a hashbang.
 */
public final class CodeSignals {
  private CodeSignals() {}

  public static SignalFamily family() {
    List<Signal> signals =
        Stream.of(
                CharacterSignals.all(),
                CommentSignals.all(),
                TraitSignals.all(),
                LicenseSignals.all())
            .flatMap(List::stream)
            .map(Signal.class::cast)
            .toList();
    return new SignalFamily(
        "code",
        "Files of repositories, as RedPajama-V1, StarCoder and The Stack see them",
        signals);
  }
}
