package dev.sluice.refine.signal;

import dev.sluice.refine.document.Spans;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.ccnet.CcnetSignals;
import dev.sluice.refine.signal.code.CodeSignals;
import dev.sluice.refine.signal.datatrove.DatatroveSignals;
import dev.sluice.refine.signal.dclm.DclmSignals;
import dev.sluice.refine.signal.dolma.DolmaSignals;
import dev.sluice.refine.signal.extract.ExtractSignals;
import dev.sluice.refine.signal.pii.PiiSignals;
import dev.sluice.refine.signal.redpajama.RedPajamaSignals;
import dev.sluice.refine.signal.text.TextSignals;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every signal that needs no model, and the one way to measure them. A family is listed here, its
 * signals in its own package; nothing else knows signals by name.
 */
public final class SignalCatalogue {

  private static final List<SignalFamily> FAMILIES =
      Stream.of(
              List.of(RedPajamaSignals.family(), CcnetSignals.family()),
              DatatroveSignals.families(),
              List.of(
                  DolmaSignals.family(),
                  DclmSignals.family(),
                  PiiSignals.family(),
                  TextSignals.family(),
                  ExtractSignals.family(),
                  CodeSignals.family()))
          .flatMap(List::stream)
          .toList();

  private static final List<DocumentSignal> DOCUMENT_SIGNALS = sorted(DocumentSignal.class);
  private static final List<Signal> SPAN_SIGNALS = spanSignals();
  private static final String[] DOCUMENT_NAMES = names(DOCUMENT_SIGNALS);
  private static final String[] SPAN_NAMES = names(SPAN_SIGNALS);

  private SignalCatalogue() {}

  /** All families, in the order in which people are shown them. */
  public static List<SignalFamily> families() {
    return FAMILIES;
  }

  /** Names of the signals with one value a document, in order. */
  public static SortedSet<String> documentSignals() {
    return new TreeSet<>(List.of(DOCUMENT_NAMES));
  }

  /** Names of the signals with values of lines or other parts, in order. */
  public static SortedSet<String> lineSignals() {
    return new TreeSet<>(List.of(SPAN_NAMES));
  }

  /** Measures every signal. */
  public static Signals measure(Subject subject) {
    double[] values = new double[DOCUMENT_NAMES.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = DOCUMENT_SIGNALS.get(i).measure(subject);
    }
    SpanValues[] spans = new SpanValues[SPAN_NAMES.length];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = measureSpans(subject, SPAN_SIGNALS.get(i));
    }
    return Signals.sharing(DOCUMENT_NAMES, values, SPAN_NAMES, spans);
  }

  private static SpanValues measureSpans(Subject subject, Signal signal) {
    if (signal instanceof LineSignal lineSignal) {
      return measureLines(subject, lineSignal);
    }
    SpanValues.Builder spans = new SpanValues.Builder();
    ((SpanSignal) signal).measure(subject, spans);
    return spans.build();
  }

  private static SpanValues measureLines(Subject subject, LineSignal signal) {
    Spans lines = subject.document().lines();
    if (lines.size() == 0) {
      return signal.withoutLines();
    }
    double[] values = new double[lines.size()];
    signal.measure(subject, values);
    return SpanValues.sharing(lines, values);
  }

  private static List<Signal> spanSignals() {
    return Stream.concat(sorted(LineSignal.class).stream(), sorted(SpanSignal.class).stream())
        .sorted(Comparator.comparing(signal -> signal.definition().name()))
        .collect(Collectors.toUnmodifiableList());
  }

  private static <S extends Signal> List<S> sorted(Class<S> kind) {
    return FAMILIES.stream()
        .flatMap(family -> family.signals().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .sorted(Comparator.comparing(signal -> signal.definition().name()))
        .toList();
  }

  private static String[] names(List<? extends Signal> signals) {
    return signals.stream().map(signal -> signal.definition().name()).toArray(String[]::new);
  }
}
