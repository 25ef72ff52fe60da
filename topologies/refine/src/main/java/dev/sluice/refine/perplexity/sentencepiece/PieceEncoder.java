package dev.sluice.refine.perplexity.sentencepiece;

import java.nio.charset.StandardCharsets;

/**
 * Cuts text into the pieces that SentencePiece's {@code encode} gives. Neighbouring unknown
 * characters make one piece, or, if the model has byte fallback, each of their bytes one. Keeps its
 * arrays from text to text. For one thread.
 */
public final class PieceEncoder {
  private final Vocabulary vocabulary;
  private final TextNormaliser normaliser;
  private final Segmenter segmenter;
  private final PieceList segments = new PieceList();
  private final PieceList pieces = new PieceList();

  PieceEncoder(Vocabulary vocabulary, TextNormaliser normaliser, Segmenter segmenter) {
    this.vocabulary = vocabulary;
    this.normaliser = normaliser;
    this.segmenter = segmenter;
  }

  /**
   * @param text valid UTF-8
   * @return number of pieces, which the other methods tell about until the next call
   */
  public int encode(byte[] text, int from, int to) {
    int length = normaliser.normalise(text, from, to);
    segments.clear();
    pieces.clear();
    segmenter.segment(normaliser.bytes(), length, segments);
    byte[] normalised = normaliser.bytes();
    int unknown = vocabulary.unknown();
    int[] byteIds = vocabulary.byteIds();
    for (int i = 0; i < segments.size; i++) {
      int id = segments.ids[i];
      int start = segments.starts[i];
      int end = segments.ends[i];
      if (id != unknown) {
        pieces.add(id, start, end);
      } else if (byteIds.length > 0) {
        for (int at = start; at < end; at++) {
          pieces.add(byteIds[normalised[at] & 0xFF], at, at + 1);
        }
      } else if (pieces.size > 0 && pieces.ids[pieces.size - 1] == unknown) {
        pieces.ends[pieces.size - 1] = end;
      } else {
        pieces.add(id, start, end);
      }
    }
    return pieces.size;
  }

  /** Number of a piece in the vocabulary; {@link SentencePieceModel#unknown} if it is in none. */
  public int id(int piece) {
    return pieces.ids[piece];
  }

  /** The normalised text that the pieces are cut from, in UTF-8, until the next call. */
  public byte[] normalised() {
    return normaliser.bytes();
  }

  /** Where in {@link #normalised} a piece begins. */
  public int start(int piece) {
    return pieces.starts[piece];
  }

  /** Where in {@link #normalised} a piece ends. */
  public int end(int piece) {
    return pieces.ends[piece];
  }

  /** A piece as SentencePiece prints it. */
  public String text(int piece) {
    int id = pieces.ids[piece];
    return id == vocabulary.unknown()
        ? new String(
            normaliser.bytes(),
            pieces.starts[piece],
            pieces.ends[piece] - pieces.starts[piece],
            StandardCharsets.UTF_8)
        : new String(vocabulary.pieces()[id].text(), StandardCharsets.UTF_8);
  }
}
