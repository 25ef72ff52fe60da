package dev.sluice.refine.document;

/** Makes {@link NormalisedWords} in one pass over the code points of a text. For one use. */
final class Normaliser {

  private final int[] source;
  private final Spans lines;
  private final CodePointBuffer normalised;
  private final CodePointBuffer starts;
  private final CodePointBuffer word = new CodePointBuffer(64);

  Normaliser(int[] source, Spans lines) {
    this.source = source;
    this.lines = lines;
    this.normalised = new CodePointBuffer(source.length);
    this.starts = new CodePointBuffer(source.length / 5);
  }

  NormalisedWords normalise() {
    int[] lineStarts = new int[lines.size() + 1];
    for (int line = 0; line < lines.size(); line++) {
      int end = lines.end(line);
      for (int i = lines.start(line); i < end; i++) {
        int codePoint = source[i];
        if (CharacterClasses.isSpace(codePoint)) {
          endWord();
        } else if (!CharacterClasses.isAsciiPunctuation(codePoint)) {
          word.add(codePoint);
        }
      }
      endWord();
      lineStarts[line + 1] = starts.size;
    }
    starts.add(normalised.size);
    return intern(normalised.toArray(), starts.toArray(), lineStarts);
  }

  private void endWord() {
    if (word.size == 0) {
      return;
    }
    starts.add(normalised.size);
    LowerCase.fold(word);
    Decomposition.append(word, normalised);
    word.size = 0;
  }

  private static NormalisedWords intern(int[] codePoints, int[] starts, int[] lineStarts) {
    WordInterner interner = new WordInterner(codePoints, starts.length - 1);
    int[] ids = new int[starts.length - 1];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = interner.intern(starts[i], starts[i + 1]);
    }
    return new NormalisedWords(codePoints, starts, ids, lineStarts, interner.counts());
  }
}
