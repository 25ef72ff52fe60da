package dev.sluice.refine.classify.train;

import java.io.IOException;

/** The two passes over the lines: counting words and labels, then encoding the examples. */
final class CorpusReader {
  /** A word has as many n-grams as it has characters, for each length. */
  private static final int LONGEST_WORD = 1 << 20;

  private final TrainingLines lines;

  CorpusReader(TrainingLines lines) {
    this.lines = lines;
  }

  /** Adds every token and one end a line. */
  void count(WordCounts counts) throws IOException {
    LineTokens tokens = new LineTokens();
    forEach(
        (bytes, from, to) -> {
          tokens.open(bytes, from, to);
          while (tokens.next()) {
            counts.add(bytes, tokens.from(), tokens.to(), tokens.hash());
          }
          counts.add(
              LineTokens.END_OF_LINE,
              0,
              LineTokens.END_OF_LINE.length,
              LineTokens.END_OF_LINE_HASH);
        });
  }

  void encode(LineEncoder encoder) throws IOException {
    forEach(encoder::encode);
  }

  /** Refuses lines that are too long, not UTF-8, or have a word that is too long. */
  private void forEach(LineTaker taker) throws IOException {
    long number = 0;
    try (TrainingLines.Cursor cursor = lines.open()) {
      while (cursor.next()) {
        number++;
        require(cursor, number);
        taker.take(cursor.bytes(), cursor.from(), cursor.to());
      }
    }
    if (number == 0) {
      throw new TrainingException("the corpus has no lines");
    }
  }

  private static void require(TrainingLines.Cursor line, long number) {
    if (line.to() - line.from() > StreamCursor.LONGEST) {
      throw StreamCursor.tooLong(number);
    }
    Utf8.require(line.bytes(), line.from(), line.to(), number);
    int wordStart = line.from();
    for (int at = line.from(); at < line.to(); at++) {
      if (LineTokens.isSpace(line.bytes()[at])) {
        wordStart = at + 1;
      } else if (at - wordStart >= LONGEST_WORD) {
        throw new TrainingException(
            "line %d has a word of more than %d bytes, the most a word may have"
                .formatted(number, LONGEST_WORD));
      }
    }
  }

  /** Takes the bytes of a line. */
  @FunctionalInterface
  private interface LineTaker {
    void take(byte[] bytes, int from, int to);
  }
}
