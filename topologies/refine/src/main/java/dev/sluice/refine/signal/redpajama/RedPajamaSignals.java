package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.signal.SignalFamily;
import java.util.List;

/** The rule signals of RedPajama-V2. */
public final class RedPajamaSignals {
  private RedPajamaSignals() {}

  public static SignalFamily family() {
    return new SignalFamily(
        "rps",
        "RedPajama-V2: natural language, content, repetitions and lines",
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
            new LineTerminalPunctuation(),
            new LineJavascriptCount(),
            new LineWordCount(),
            new LineNumericFraction(),
            new LineUppercaseFraction(),
            new LineBulletStart()));
  }
}
