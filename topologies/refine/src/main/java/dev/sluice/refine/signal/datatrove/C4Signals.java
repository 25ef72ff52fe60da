package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalFamily;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What C4's rules (Raffel et al. 2020) find, line by line, and what is left after its line edits. A
 * line counts under the first rule that applies to it. {@code c4_any_ending_*} are the same without
 * the rule on terminal punctuation, as FineWeb uses them.
 */
final class C4Signals {

  private static final String SOURCE = "C4; datatrove 0.10.0, c4_filters.py";

  private C4Signals() {}

  static SignalFamily family() {
    return new SignalFamily(
        "c4",
        "C4: lines and what is left of them, as in datatrove",
        List.of(
            signal("c4_lines", "Lines of the text", "lines", subject -> lines(subject).size()),
            lines(
                "too_long_word",
                "Lines with a word of over 1000 code points",
                C4LineFate.TOO_LONG_WORD),
            lines(
                "no_terminal_punct",
                "Lines that do not end in one of . ? ! \" ' or end in an ellipsis of three dots",
                C4LineFate.NO_TERMINAL_PUNCTUATION),
            lines("too_few_words", "Lines of fewer than three words", C4LineFate.TOO_FEW_WORDS),
            lines("lorem_ipsum", "Lines with lorem ipsum", C4LineFate.LOREM_IPSUM),
            lines("javascript", "Lines with javascript", C4LineFate.JAVASCRIPT),
            lines("curly_bracket", "Lines with an opening curly bracket", C4LineFate.CURLY_BRACKET),
            lines(
                "policy",
                "Lines that speak of terms of use, cookies or privacy policies",
                C4LineFate.POLICY),
            lines("kept", "Lines that no rule applies to", C4LineFate.KEPT),
            signal(
                "c4_sentences",
                "Sentences of the lines that no rule applies to, citation marks taken out",
                "sentences",
                subject -> lines(subject).tally(true).sentences()),
            anyEnding("lorem_ipsum", "Lines with lorem ipsum", C4LineFate.LOREM_IPSUM),
            anyEnding(
                "curly_bracket", "Lines with an opening curly bracket", C4LineFate.CURLY_BRACKET),
            anyEnding("kept", "Lines that no rule applies to", C4LineFate.KEPT),
            signal(
                "c4_any_ending_sentences",
                "Sentences of the lines that no rule applies to, however they end",
                "sentences",
                subject -> lines(subject).tally(false).sentences()),
            signal(
                "c4_long_lines",
                "Lines of at least 200 code points, which mC4 calls paragraphs",
                "lines",
                subject -> DatatroveView.of(subject).paragraphs().longLines()),
            DocumentSignal.of(
                new SignalDefinition(
                    "c4_bad_words",
                    "Places where an entry of the language's list of bad words starts; none without"
                        + " a list",
                    "occurrences",
                    Range.atLeast(0).orUndefined(),
                    SOURCE),
                C4Signals::badWords)));
  }

  private static C4Lines lines(Subject subject) {
    return DatatroveView.of(subject).c4Lines();
  }

  private static double badWords(Subject subject) {
    BadWords list = BadWordLists.of(subject.languageLabel());
    return list == null ? Double.NaN : list.count(subject.document());
  }

  private static Signal lines(String name, String definition, C4LineFate fate) {
    return signal(
        "c4_lines_" + name, definition, "lines", subject -> lines(subject).tally(true).lines(fate));
  }

  private static Signal anyEnding(String name, String definition, C4LineFate fate) {
    return signal(
        "c4_any_ending_lines_" + name,
        definition + ", however they end",
        "lines",
        subject -> lines(subject).tally(false).lines(fate));
  }

  private static Signal signal(
      String name, String definition, String unit, ToDoubleFunction<Subject> measure) {
    return DocumentSignal.of(
        new SignalDefinition(name, definition, unit, Range.atLeast(0), SOURCE), measure);
  }
}
