package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Spans;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every signal there is, and the one way to measure them. To add one, write its class and list it
 * here; nothing else knows signals by name.
 */
public final class SignalCatalogue {

  private static final List<DocumentSignal> DOCUMENT_SIGNALS =
      List.of(
          new WordCount(),
          new MeanWordLength(),
          new SentenceCount(),
          new SymbolToWordRatio(),
          new EllipsisLineFraction(),
          new NonAlphabeticWordFraction(),
          new UniqueWordFraction(),
          new UnigramEntropy(),
          new AllCapsWordFraction(),
          new StopWordFraction(),
          new LoremIpsum(),
          new CurlyBracketFraction(),
          new BlockedPhraseCount(),
          new TopNgramFraction(2),
          new TopNgramFraction(3),
          new TopNgramFraction(4),
          new DuplicateNgramFraction(5),
          new DuplicateNgramFraction(6),
          new DuplicateNgramFraction(7),
          new DuplicateNgramFraction(8),
          new DuplicateNgramFraction(9),
          new DuplicateNgramFraction(10),
          new MaxLineLength(),
          new MeanLineLength(),
          new AlphanumericFraction());

  private static final List<LineSignal> LINE_SIGNALS =
      List.of(
          new LineTerminalPunctuation(),
          new LineJavascriptCount(),
          new LineWordCount(),
          new LineNumericFraction(),
          new LineUppercaseFraction(),
          new LineBulletStart());

  private SignalCatalogue() {}

  /** Names of the signals with one value a document, in order. */
  public static SortedSet<String> documentSignals() {
    return DOCUMENT_SIGNALS.stream()
        .map(DocumentSignal::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of the signals with one value a line, in order. */
  public static SortedSet<String> lineSignals() {
    return LINE_SIGNALS.stream()
        .map(LineSignal::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Measures every signal.
   *
   * @param language code of the language of the text, with or without script; null if unknown
   */
  public static Signals measure(Document document, String language) {
    SortedMap<String, Double> values = new TreeMap<>();
    for (DocumentSignal signal : DOCUMENT_SIGNALS) {
      values.put(signal.name(), signal.measure(document, language));
    }
    SortedMap<String, List<SpanValue>> spans = new TreeMap<>();
    for (LineSignal signal : LINE_SIGNALS) {
      spans.put(signal.name(), measureLines(document, signal));
    }
    return new Signals(values, spans);
  }

  private static List<SpanValue> measureLines(Document document, LineSignal signal) {
    Spans lines = document.lines();
    if (lines.size() == 0) {
      return signal.withoutLines();
    }
    SpanValue[] values = new SpanValue[lines.size()];
    for (int line = 0; line < values.length; line++) {
      double value = signal.measure(document, line);
      values[line] = new SpanValue(lines.start(line), lines.end(line), value);
    }
    return List.of(values);
  }
}
