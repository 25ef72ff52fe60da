package dev.sluice.refine.signal.pii;

import dev.sluice.refine.pii.DolmaPii;
import dev.sluice.refine.pii.PiiSpans;
import dev.sluice.refine.pii.PiiType;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much personal data a document holds: {@code pii_email} and so on, and {@code pii_count} of
 * all types.
 */
public final class PiiSignals {
  private static final String SOURCE = "Sluice, dev.sluice.refine.pii";

  private PiiSignals() {}

  public static SignalFamily family() {
    List<Signal> signals = new ArrayList<>();
    for (PiiType type : PiiType.values()) {
      signals.add(
          DocumentSignal.of(
              definition("pii_" + type.key(), "Number of " + type.plural() + " in the text"),
              subject -> subject.document().view(PiiSpans.VIEW).count(type)));
    }
    signals.add(
        DocumentSignal.of(
            definition("pii_count", "Number of pieces of personal data of all types"),
            subject -> subject.document().view(PiiSpans.VIEW).count()));
    signals.add(dolma("email", "Number of e-mail addresses", DolmaPii::emails));
    signals.add(dolma("phone", "Number of telephone numbers", DolmaPii::phones));
    signals.add(dolma("ip", "Number of IP addresses", DolmaPii::addresses));
    signals.add(
        dolma("count", "Number of e-mail, telephone and IP addresses together", DolmaPii::count));
    return new SignalFamily("pii", "Personal data and credentials", signals);
  }

  private static Signal dolma(String what, String definition, ToIntFunction<DolmaPii> count) {
    return DocumentSignal.of(
        new SignalDefinition(
            "pii_dolma_" + what,
            definition + " by Dolma's patterns",
            "spans",
            Range.atLeast(0),
            "Dolma, taggers/pii.py, pii_regex_with_counts_fast_v2"),
        subject -> count.applyAsInt(subject.document().view(DolmaPii.VIEW)));
  }

  private static SignalDefinition definition(String name, String definition) {
    return new SignalDefinition(name, definition, "spans", Range.atLeast(0), SOURCE);
  }
}
