package dev.sluice.refine.signal.dolma;

import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.DuplicateNgramMeaning;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalFamily;
import dev.sluice.refine.signal.segment.TokenPeriods;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The family {@code dolma}. Words are cut by white space and lines at newlines, the piece behind a
 * last newline included; fractions of nothing are 0, as in Dolma.
 */
public final class DolmaSignals {
  private static final String GOPHER = "Dolma, taggers/gopher.py";
  private static final String C4 = "Dolma, taggers/c4.py";
  private static final String REPETITIONS = "Dolma, taggers/repetitions, on words of UAX #29";
  private static final Range SHARE = Range.between(0, 1);
  private static final Range COUNT = Range.atLeast(0);

  private DolmaSignals() {}

  public static SignalFamily family() {
    List<Signal> signals = new ArrayList<>();
    counts(signals);
    grams(signals);
    lines(signals);
    c4(signals);
    periods(signals);
    return new SignalFamily("dolma", "Dolma: Gopher and C4 taggers, repeated tokens", signals);
  }

  private static void counts(List<Signal> signals) {
    signals.add(
        gopher("character_count", "Code points of the text", "code points", COUNT, v -> v.length));
    signals.add(
        gopher("word_count", "Words cut by white space", "words", COUNT, view -> view.words));
    signals.add(
        gopher(
            "median_word_length",
            "Median length of a word, of the two in the middle their mean",
            "code points",
            COUNT,
            view -> view.medianLength));
    signals.add(
        gopher(
            "symbol_to_word_ratio",
            "Share of words that hold a hash mark or the character for an ellipsis",
            "share",
            SHARE,
            view -> fraction(view.symbolWords, view.words)));
    signals.add(
        gopher(
            "fraction_of_words_with_alpha_character",
            "Share of words that hold a letter",
            "share",
            SHARE,
            view -> fraction(view.letterWords, view.words)));
    signals.add(
        gopher(
            "required_word_count",
            "Occurrences of the, be, to, of, and, that, have and with, in lower case",
            "words",
            COUNT,
            view -> view.requiredWords));
  }

  private static void grams(List<Signal> signals) {
    for (int length = 2; length <= 4; length++) {
      int n = length;
      signals.add(
          gopher(
              "fraction_of_characters_in_most_common_" + n + "grams",
              "Characters of the most common " + n + "-gram, times its count, over those of words",
              "ratio",
              COUNT,
              view ->
                  fraction(
                      view.grams.topCount(n) * view.grams.firstTopCharacters(n),
                      view.grams.characters())));
    }
    for (int length = 5; length <= 10; length++) {
      int n = length;
      signals.add(
          gopher(
              DuplicateNgramMeaning.DOLMA.signal(n).substring("dolma_".length()),
              "Characters of all repeated " + n + "-grams over those of all " + n + "-grams",
              "share",
              SHARE,
              view -> fraction(view.grams.repeatedCharacters(n), view.grams.gramCharacters(n))));
    }
  }

  private static void lines(List<Signal> signals) {
    signals.add(
        gopher(
            "fraction_of_lines_starting_with_bullet_point",
            "Share of lines whose first character is an asterisk or hyphen",
            "share",
            SHARE,
            view -> fraction(view.bulletLines, view.lines)));
    signals.add(
        gopher(
            "fraction_of_lines_ending_with_ellipsis",
            "Share of lines whose last character is the one for an ellipsis",
            "share",
            SHARE,
            view -> fraction(view.ellipsisLines, view.lines)));
    signals.add(
        gopher(
            "fraction_of_duplicate_lines",
            "Share of lines that have an equal one, empty lines included",
            "share",
            SHARE,
            view -> view.length == 0 ? 0 : fraction(view.repeatedLines.repeated(), view.lines)));
    signals.add(
        gopher(
            "fraction_of_characters_in_duplicate_lines",
            "Characters of the lines that have an equal one, with spaces, over those of words",
            "ratio",
            COUNT,
            view -> fraction(view.repeatedLines.repeatedCharacters(), view.grams.characters())));
  }

  private static void c4(List<Signal> signals) {
    signals.add(
        DocumentSignal.of(
            definition("line_count", "Lines, cut at newlines", "lines", Range.atLeast(1), C4),
            subject -> subject.document().view(C4View.VIEW).lines()));
    for (C4View.Line kind : C4View.Line.values()) {
      signals.add(new C4LineSpans(definition(kind.signal, kind.meaning, "flag", SHARE, C4), kind));
    }
    for (C4View.Content content : C4View.Content.values()) {
      signals.add(
          DocumentSignal.of(
              definition(content.signal, content.meaning, "flag", SHARE, C4),
              subject -> subject.document().view(C4View.VIEW).has(content) ? 1 : 0));
    }
  }

  private static void periods(List<Signal> signals) {
    signals.add(
        DocumentSignal.of(
            definition(
                "doc_max_score_repetition",
                "Most times in a row that a period of 1 to 13 tokens comes, from 3 up, or 0",
                "times",
                COUNT,
                REPETITIONS),
            subject -> subject.document().view(TokenPeriods.VIEW).mostTimes()));
    signals.add(
        DocumentSignal.of(
            definition(
                "doc_max_length_repetition",
                "Length of the longest run in which a period of 1 to 13 tokens comes 3 times",
                "code points",
                COUNT,
                REPETITIONS),
            subject -> subject.document().view(TokenPeriods.VIEW).longest()));
  }

  private static DocumentSignal gopher(
      String name, String meaning, String unit, Range range, ToDoubleFunction<GopherView> value) {
    return DocumentSignal.of(
        definition(name, meaning, unit, range, GOPHER),
        subject -> value.applyAsDouble(subject.document().view(GopherView.VIEW)));
  }

  private static SignalDefinition definition(
      String name, String meaning, String unit, Range range, String source) {
    return new SignalDefinition("dolma_" + name, meaning, unit, range, source);
  }

  private static double fraction(long part, long whole) {
    return part / (double) Math.max(whole, 1);
  }
}
