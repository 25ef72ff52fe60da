package dev.sluice.refine.document;

import java.util.Arrays;

/** Makes {@link NormalisedWords} in one pass over the code points of a text. For one use. */
final class Normaliser {

  private final int[] source;
  private final Spans lines;
  private final CodePointBuffer word = new CodePointBuffer(64);
  private final CodePointBuffer starts;
  private final int[] lineStarts;
  private final int[] lineNumerics;
  private int[] out;
  private int written;
  private long[] hashes;
  private int numerics;

  Normaliser(int[] source, Spans lines) {
    this.source = source;
    this.lines = lines;
    this.starts = new CodePointBuffer(source.length / 4);
    this.lineStarts = new int[lines.size() + 1];
    this.lineNumerics = new int[lines.size()];
    this.out = new int[source.length + source.length / 8 + 16];
    this.hashes = new long[starts.values.length];
  }

  NormalisedWords normalise() {
    for (int line = 0; line < lineNumerics.length; line++) {
      numerics = 0;
      int end = lines.end(line);
      int i = lines.start(line);
      while (i < end) {
        i = WordFold.of(source[i]) == WordFold.SPACE ? i + 1 : readWord(i, end);
      }
      lineStarts[line + 1] = starts.size;
      lineNumerics[line] = numerics;
    }
    starts.add(written);
    return intern();
  }

  /**
   * Reads up to white space or the end of the line.
   *
   * @return where reading goes on
   */
  private int readWord(int from, int end) {
    int wordStart = written;
    int numericsBefore = numerics;
    long hash = WordHash.START;
    int[] target = out;
    int at = wordStart;
    for (int i = from; i < end; i++) {
      int fold = WordFold.of(source[i]);
      if (at + WordFold.LONGEST > target.length) {
        out = Arrays.copyOf(target, 2 * target.length);
        target = out;
      }
      if (fold >= 0) {
        int folded = fold & ~WordFold.NUMERIC;
        numerics += fold >>> 30;
        hash = WordHash.add(hash, folded);
        target[at++] = folded;
      } else if (fold == WordFold.SPACE) {
        endWord(wordStart, at, hash);
        return i + 1;
      } else if (fold == WordFold.BY_WORD) {
        numerics = numericsBefore;
        return readWhole(from, end);
      } else if (fold != WordFold.DELETE) {
        for (int folded : WordFold.sequence(fold)) {
          hash = WordHash.add(hash, folded);
          target[at++] = folded;
        }
      }
    }
    endWord(wordStart, at, hash);
    return end;
  }

  /** The same for a word whose characters cannot be folded one by one. */
  private int readWhole(int from, int end) {
    word.size = 0;
    int i = from;
    while (i < end && !CharacterClasses.isSpace(source[i])) {
      if (!CharacterClasses.isAsciiPunctuation(source[i])) {
        word.add(source[i]);
      }
      i++;
    }
    LowerCase.fold(word);
    CodePointBuffer folded = new CodePointBuffer(2 * word.size);
    Decomposition.append(word, folded);
    int wordStart = written;
    if (wordStart + folded.size > out.length) {
      out = Arrays.copyOf(out, 2 * out.length + folded.size);
    }
    long hash = WordHash.START;
    for (int at = 0; at < folded.size; at++) {
      int codePoint = folded.values[at];
      numerics += CharacterClasses.isNumeric(codePoint) ? 1 : 0;
      hash = WordHash.add(hash, codePoint);
      out[wordStart + at] = codePoint;
    }
    endWord(wordStart, wordStart + folded.size, hash);
    return i;
  }

  private void endWord(int wordStart, int wordEnd, long hash) {
    written = wordEnd;
    if (wordEnd == wordStart) {
      return;
    }
    if (starts.size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
    }
    hashes[starts.size] = WordHash.end(hash);
    starts.add(wordStart);
  }

  private NormalisedWords intern() {
    int[] ids = new int[starts.size - 1];
    WordInterner interner = new WordInterner(out, ids.length);
    for (int i = 0; i < ids.length; i++) {
      ids[i] = interner.intern(hashes[i], starts.values[i], starts.values[i + 1]);
    }
    return new NormalisedWords(
        out, starts.values, ids, interner, new NormalisedLines(lineStarts, lineNumerics));
  }
}
