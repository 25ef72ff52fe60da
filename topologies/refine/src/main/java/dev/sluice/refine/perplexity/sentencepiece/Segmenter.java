package dev.sluice.refine.perplexity.sentencepiece;

/** Cuts normalised text into pieces that cover it. For one thread. */
interface Segmenter {
  void segment(byte[] text, int length, PieceList into);
}
