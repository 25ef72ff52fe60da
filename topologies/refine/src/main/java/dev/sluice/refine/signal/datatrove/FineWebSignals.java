package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalFamily;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** FineWeb's own measures (Penedo et al. 2024), over lines that are not all white space. */
final class FineWebSignals {

  private static final String SOURCE = "FineWeb; datatrove 0.10.0, fineweb_quality_filter.py";
  private static final Range SHARE = Range.between(0, 1).orUndefined();

  private FineWebSignals() {}

  static SignalFamily family() {
    return new SignalFamily(
        "fineweb",
        "FineWeb: quality, as in datatrove",
        List.of(
            signal(
                "fineweb_line_punct_ratio",
                "Lines that end in a terminal punctuation mark of any script, quotation marks not"
                    + " among them, over all lines with text",
                "share",
                SHARE,
                view ->
                    (double) view.paragraphs().terminatedLines()
                        / view.paragraphs().writtenLines()),
            signal(
                "fineweb_short_line_ratio",
                "Lines of at most 30 code points over all lines with text",
                "share",
                SHARE,
                view -> (double) view.paragraphs().shortLines() / view.paragraphs().writtenLines()),
            signal(
                "fineweb_char_dup_ratio",
                "Code points of lines that repeat an earlier one, over those of the text less its"
                    + " newlines",
                "share",
                SHARE,
                view ->
                    (double) view.paragraphs().repeatedWrittenLength()
                        / view.paragraphs().lengthWithoutNewlines()),
            signal(
                "fineweb_list_ratio",
                "Newlines per word",
                "per word",
                Range.atLeast(0).orUndefined(),
                view ->
                    view.words().size() == 0
                        ? Double.NaN
                        : (double) view.paragraphs().newlines() / view.words().size())));
  }

  private static Signal signal(
      String name,
      String definition,
      String unit,
      Range range,
      ToDoubleFunction<DatatroveView> measure) {
    return DocumentSignal.of(
        new SignalDefinition(name, definition, unit, range, SOURCE),
        subject -> measure.applyAsDouble(DatatroveView.of(subject)));
  }
}
