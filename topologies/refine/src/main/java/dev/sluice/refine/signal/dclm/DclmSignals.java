package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.DuplicateNgramMeaning;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The family {@code dclm}. Lines and paragraphs are without the white space around them and without
 * the empty ones. Where the program drops a document because there is nothing to divide by, the
 * signal is undefined.
 */
public final class DclmSignals {
  private static final String FILTERS = "DCLM, mappers/filters/content_filters.py";
  private static final String MODIFIERS = "DCLM, mappers/modifiers.py";
  private static final Range SHARE = Range.between(0, 1);
  private static final Range SOME_SHARE = SHARE.orUndefined();
  private static final Range COUNT = Range.atLeast(0);

  private DclmSignals() {}

  public static SignalFamily family() {
    List<Signal> signals = new ArrayList<>();
    words(signals);
    lines(signals);
    repetitions(signals);
    edits(signals);
    return new SignalFamily("dclm", "DCLM-Baseline: RefinedWeb filters and line edits", signals);
  }

  private static void words(List<Signal> signals) {
    signals.add(
        signal(
            "word_count",
            "Words cut by fastText's separators that begin with a letter or number",
            "words",
            COUNT,
            view -> view.fastTextWords));
    signals.add(
        signal(
            "unicode_word_count",
            "Words of UAX #29 that begin with a letter or number",
            "words",
            COUNT,
            view -> view.unicodeWords));
    signals.add(
        signal(
            "mean_word_length",
            "Mean length of the words cut by white space",
            "code points",
            COUNT.orUndefined(),
            view -> fraction(view.wordCharacters, view.words)));
    signals.add(
        signal(
            "symbol_to_word_ratio",
            "Hash marks and ellipses in three spellings over words cut by white space",
            "ratio",
            COUNT.orUndefined(),
            view -> fraction(view.symbols, view.words)));
    signals.add(
        signal(
            "non_alphabetic_word_fraction",
            "Share of words cut by white space that hold no letter",
            "share",
            SOME_SHARE,
            view -> fraction(view.words - view.letterWords, view.words)));
    signals.add(
        signal(
            "stop_word_count",
            "Occurrences of the, be, to, of, and, that, have and with, in any case",
            "words",
            COUNT,
            view -> view.stopWords));
  }

  private static void lines(List<Signal> signals) {
    signals.add(
        signal(
            "bullet_line_fraction",
            "Share of lines that begin with a disc, bullet, asterisk or hyphen",
            "share",
            SOME_SHARE,
            view -> fraction(view.bulletLines, view.lines)));
    signals.add(
        signal(
            "ellipsis_line_fraction",
            "Share of lines that end with an ellipsis in one of three spellings",
            "share",
            SOME_SHARE,
            view -> fraction(view.ellipsisLines, view.lines)));
    signals.add(
        signal(
            "duplicate_line_fraction",
            "Share of lines that have an equal one",
            "share",
            SOME_SHARE,
            view -> fraction(view.repeatedLines.repeated(), view.lines)));
    signals.add(
        signal(
            "duplicate_line_character_fraction",
            "Share of the characters of lines in lines that have an equal one",
            "share",
            SOME_SHARE,
            view ->
                fraction(
                    view.repeatedLines.repeatedCharacters(), view.repeatedLines.characters())));
    signals.add(
        signal(
            "duplicate_paragraph_fraction",
            "Share of paragraphs, cut at two newlines, that have an equal one",
            "share",
            SOME_SHARE,
            view -> fraction(view.repeatedParagraphs.repeated(), view.paragraphs)));
    signals.add(
        signal(
            "duplicate_paragraph_character_fraction",
            "Share of the characters of paragraphs in paragraphs that have an equal one",
            "share",
            SOME_SHARE,
            view ->
                fraction(
                    view.repeatedParagraphs.repeatedCharacters(),
                    view.repeatedParagraphs.characters())));
  }

  private static void repetitions(List<Signal> signals) {
    for (int length = 2; length <= 4; length++) {
      int n = length;
      signals.add(
          signal(
              "top_" + n + "gram_character_fraction",
              "Characters of the longest of the most common "
                  + n
                  + "-grams of UAX #29 words, times"
                  + " its count, over those of the words; 0 if none repeats",
              "ratio",
              COUNT,
              view ->
                  view.grams.topCount(n) < 2
                      ? 0
                      : fraction(
                          view.grams.topCount(n) * view.grams.longestTopCharacters(n),
                          view.grams.characters())));
    }
    for (int length = 5; length <= 10; length++) {
      int n = length;
      signals.add(
          signal(
              DuplicateNgramMeaning.DCLM.signal(n).substring("dclm_".length()),
              "Share of the characters of UAX #29 words in words of a repeated " + n + "-gram",
              "share",
              SHARE,
              view ->
                  view.grams.coveredCharacters(n) == 0
                      ? 0
                      : fraction(view.grams.coveredCharacters(n), view.grams.characters())));
    }
  }

  private static void edits(List<Signal> signals) {
    signals.add(
        DocumentSignal.of(
            new SignalDefinition(
                "dclm_line_edit_removed_word_fraction",
                "Share of the words of dclm_word_count that the line edits take away",
                "share",
                SOME_SHARE,
                MODIFIERS),
            subject -> subject.document().view(DclmLineEdits.VIEW).removedWordFraction()));
  }

  private static DocumentSignal signal(
      String name, String meaning, String unit, Range range, ToDoubleFunction<DclmView> value) {
    return DocumentSignal.of(
        new SignalDefinition("dclm_" + name, meaning, unit, range, FILTERS),
        subject -> value.applyAsDouble(subject.document().view(DclmView.VIEW)));
  }

  /** NaN of nothing. */
  static double fraction(long part, long whole) {
    return whole == 0 ? Double.NaN : part / (double) whole;
  }
}
