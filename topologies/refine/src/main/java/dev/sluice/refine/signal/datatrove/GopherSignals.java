package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.RepeatedNgrams;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Gopher's measures of quality and repetition (Rae et al. 2021, appendix A1) as datatrove reads
 * them.
 */
final class GopherSignals {

  private static final String QUALITY = "Gopher; datatrove 0.10.0, gopher_quality_filter.py";
  private static final String REPETITION = "Gopher; datatrove 0.10.0, gopher_repetition_filter.py";
  private static final Range SHARE = Range.between(0, 1).orUndefined();
  private static final Range RATIO = Range.atLeast(0).orUndefined();

  private GopherSignals() {}

  static SignalFamily family() {
    List<Signal> signals = new ArrayList<>(quality());
    signals.addAll(repetition());
    for (int n = 2; n <= RepeatedNgrams.LONGEST_TOP; n++) {
      signals.add(topNgram(n));
    }
    for (int n = RepeatedRuns.LEAST; n <= RepeatedRuns.MOST; n++) {
      signals.add(repeatedNgrams(n));
    }
    return new SignalFamily("gopher", "Gopher: quality and repetition, as in datatrove", signals);
  }

  private static List<Signal> quality() {
    return List.of(
        signal(
            "gopher_non_symbol_words",
            "Words with a character that is no punctuation mark or control",
            "words",
            Range.atLeast(0),
            QUALITY,
            view -> view.wordFigures().wordy),
        signal(
            "gopher_mean_word_length",
            "Code points per word that is not all punctuation",
            "code points",
            Range.atLeast(1).orUndefined(),
            QUALITY,
            view -> ratio(view.wordFigures().wordyLength, view.wordFigures().wordy)),
        signal(
            "gopher_hash_ratio",
            "Number signs per word",
            "per word",
            RATIO,
            QUALITY,
            view -> ratio(view.lines().numberSigns(), view.words().size())),
        signal(
            "gopher_ellipsis_ratio",
            "Ellipses, of one character or of three full stops, per word",
            "per word",
            RATIO,
            QUALITY,
            view -> ratio(view.lines().ellipses(), view.words().size())),
        signal(
            "gopher_bullet_lines_ratio",
            "Lines that start with • or -, over all lines",
            "share",
            SHARE,
            QUALITY,
            view -> ratio(view.lines().bulletLines(), view.lines().size())),
        signal(
            "gopher_ellipsis_lines_ratio",
            "Lines that end in an ellipsis, over all lines",
            "share",
            SHARE,
            QUALITY,
            view -> ratio(view.lines().ellipsisLines(), view.lines().size())),
        signal(
            "gopher_alpha_words_ratio",
            "Words with a letter, over all words",
            "share",
            SHARE,
            QUALITY,
            view -> ratio(view.wordFigures().alphabetic, view.words().size())),
        signal(
            "gopher_stop_words",
            "How many of the, be, to, of, and, that, have, with occur in lower case",
            "words",
            Range.between(0, 8),
            QUALITY,
            view -> view.wordFigures().stopWords));
  }

  private static List<Signal> repetition() {
    return List.of(
        signal(
            "gopher_dup_line_frac",
            "Lines that repeat an earlier one, over all lines, empty ones left out",
            "share",
            Range.between(0, 1),
            REPETITION,
            view -> ratio(view.paragraphs().repeatedLines(), view.paragraphs().lines())),
        signal(
            "gopher_dup_para_frac",
            "Paragraphs that repeat an earlier one, over all paragraphs",
            "share",
            Range.between(0, 1),
            REPETITION,
            view -> ratio(view.paragraphs().repeatedParagraphs(), view.paragraphs().paragraphs())),
        signal(
            "gopher_dup_line_char_frac",
            "Code points of lines that repeat an earlier one, over those of the text",
            "share",
            SHARE,
            REPETITION,
            view -> ratio(view.paragraphs().repeatedLineLength(), view.length())),
        signal(
            "gopher_dup_para_char_frac",
            "Code points of paragraphs that repeat an earlier one, over those of the text",
            "share",
            SHARE,
            REPETITION,
            view -> ratio(view.paragraphs().repeatedParagraphLength(), view.length())));
  }

  private static Signal topNgram(int n) {
    return signal(
        "gopher_top_" + n + "_gram",
        "Code points of the most frequent "
            + n
            + "-gram of words, with its spaces, times its count, over those of the text",
        "share",
        RATIO,
        REPETITION,
        view -> ratio(topLength(view.repeatedNgrams(), n), view.length()));
  }

  /** Of equally frequent ones the first in the text; one that occurs once counts as well. */
  private static long topLength(RepeatedNgrams ngrams, int n) {
    return (ngrams.firstTopCharacters(n) + n - 1) * ngrams.topCount(n);
  }

  private static Signal repeatedNgrams(int n) {
    return signal(
        "gopher_duplicated_" + n + "_n_grams",
        "Code points of "
            + n
            + "-grams of words, none overlapping another, that repeat an earlier one, over those of"
            + " the text",
        "share",
        SHARE,
        REPETITION,
        view -> ratio(view.repeatedRuns().repeatedLength(n), view.length()));
  }

  /** NaN for anything over nothing. */
  private static double ratio(long count, long of) {
    return of == 0 ? Double.NaN : (double) count / of;
  }

  private static Signal signal(
      String name,
      String definition,
      String unit,
      Range range,
      String source,
      ToDoubleFunction<DatatroveView> measure) {
    return DocumentSignal.of(
        new SignalDefinition(name, definition, unit, range, source),
        (Subject subject) -> measure.applyAsDouble(DatatroveView.of(subject)));
  }
}
