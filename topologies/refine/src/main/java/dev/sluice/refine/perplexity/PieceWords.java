package dev.sluice.refine.perplexity;

import dev.sluice.refine.perplexity.kenlm.KenlmModel;
import dev.sluice.refine.perplexity.kenlm.SentenceScorer;
import dev.sluice.refine.perplexity.sentencepiece.SentencePieceModel;

/** The word of a language model that each piece is, looked up once. Immutable. */
final class PieceWords {
  static final int LOOK = -1;

  /**
   * By piece; {@link #LOOK} for pieces whose bytes have to be looked at: the unknown one, and those
   * that white space parts.
   */
  private final int[] words;

  PieceWords(int[] words) {
    this.words = words;
  }

  int[] words() {
    return words;
  }

  static PieceWords of(SentencePieceModel pieces, KenlmModel model) {
    SentenceScorer scorer = model.scorer();
    int[] words = new int[pieces.size()];
    for (int id = 0; id < words.length; id++) {
      byte[] piece = pieces.piece(id);
      boolean whole = id != pieces.unknown() && WhiteSpace.words(piece, 0, piece.length) == 1;
      for (byte part : piece) {
        whole &= !WhiteSpace.isAscii(part);
      }
      words[id] = whole ? scorer.index(piece, 0, piece.length) : LOOK;
    }
    return new PieceWords(words);
  }
}
