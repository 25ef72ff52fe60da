package dev.sluice.refine.document;

import java.util.Arrays;

/**
 * Makes {@link NormalisedWords}. What white space cuts off becomes one word, or none if it is
 * nothing but punctuation; so each different spaced word is normalised once. For one use.
 */
final class Normaliser {
  private static final int NO_WORD = -1;

  private final int[] source;
  private final Spans lines;
  private final SpacedWords spaced;
  private final CodePointBuffer word = new CodePointBuffer(64);
  private int[] out;
  private int written;
  private int numerics;

  Normaliser(int[] source, Spans lines, SpacedWords spaced) {
    this.source = source;
    this.lines = lines;
    this.spaced = spaced;
    this.out = new int[source.length / 2 + 64];
  }

  NormalisedWords normalise() {
    int distinct = spaced.distinct();
    int[] ends = new int[distinct]; // in out
    int[] numericsOf = new int[distinct];
    for (int id = 0; id < distinct; id++) {
      numerics = 0;
      fold(spaced.firstStart(id), spaced.firstEnd(id));
      ends[id] = written;
      numericsOf[id] = numerics;
    }
    int[] wordOf = new int[distinct];
    out = Arrays.copyOf(out, written);
    WordInterner words = new WordInterner(out, CodedText.of(out), distinct);
    int start = 0;
    for (int id = 0; id < distinct; id++) {
      wordOf[id] = ends[id] == start ? NO_WORD : words.intern(start, ends[id]);
      start = ends[id];
    }
    return read(words, wordOf, numericsOf);
  }

  private NormalisedWords read(WordInterner words, int[] wordOf, int[] numericsOf) {
    int[] ids = new int[spaced.size()];
    int[] lineStarts = new int[lines.size() + 1];
    int[] lineNumerics = new int[lines.size()];
    int size = 0;
    for (int line = 0; line < lineNumerics.length; line++) {
      int numeric = 0;
      for (int i = spaced.lineStart(line); i < spaced.lineStart(line + 1); i++) {
        int id = spaced.id(i);
        ids[size] = wordOf[id];
        size += (wordOf[id] >>> 31) ^ 1; // without a branch
        numeric += numericsOf[id];
      }
      lineStarts[line + 1] = size;
      lineNumerics[line] = numeric;
    }
    return new NormalisedWords(
        out, words, Arrays.copyOf(ids, size), new NormalisedLines(lineStarts, lineNumerics));
  }

  /** Writes what a spaced word becomes. */
  private void fold(int from, int to) {
    int at = written;
    for (int i = from; i < to; i++) {
      int fold = WordFold.of(source[i]);
      if (at + WordFold.LONGEST > out.length) {
        out = Arrays.copyOf(out, 2 * out.length);
      }
      if (fold >= 0) {
        int folded = fold & ~WordFold.NUMERIC;
        numerics += fold >>> 30;
        out[at++] = folded;
      } else if (fold == WordFold.BY_WORD) {
        numerics = 0;
        foldWhole(from, to);
        return;
      } else if (fold != WordFold.DELETE) {
        for (int folded : WordFold.sequence(fold)) {
          out[at++] = folded;
        }
      }
    }
    written = at;
  }

  /** The same for a word whose characters cannot be folded one by one. */
  private void foldWhole(int from, int to) {
    word.size = 0;
    for (int i = from; i < to; i++) {
      if (!CharacterClasses.isAsciiPunctuation(source[i])) {
        word.add(source[i]);
      }
    }
    LowerCase.fold(word);
    CodePointBuffer folded = new CodePointBuffer(2 * word.size);
    Decomposition.append(word, folded);
    if (written + folded.size > out.length) {
      out = Arrays.copyOf(out, 2 * out.length + folded.size);
    }
    for (int at = 0; at < folded.size; at++) {
      int codePoint = folded.values[at];
      numerics += CharacterClasses.isNumeric(codePoint) ? 1 : 0;
      out[written++] = codePoint;
    }
  }
}
