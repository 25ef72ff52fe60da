package dev.sluice.refine.perplexity.sentencepiece;

/** One piece of a vocabulary: its UTF-8 and its log probability, or rank of its merge. */
final class Piece {
  private final byte[] text;
  private final float score;
  private final PieceType type;

  Piece(byte[] text, float score, PieceType type) {
    this.text = text;
    this.score = score;
    this.type = type;
  }

  byte[] text() {
    return text;
  }

  float score() {
    return score;
  }

  PieceType type() {
    return type;
  }
}
