package dev.sluice.refine.perplexity;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.perplexity.kenlm.KenlmModel;
import dev.sluice.refine.perplexity.sentencepiece.SentencePieceModel;

/**
 * Perplexity of documents of one language: 10 to the power of minus the log10 probability of the
 * whole document, one sentence, by the number of its pieces and one for the end. Source: cc_net,
 * {@code perplexity.py}: {@code MultiSentencePiece} and {@code DocLM} as {@code mine.py} calls
 * them. Safe for use by threads.
 */
public final class CcnetPerplexity {
  private final ThreadLocal<DocumentScorer> scorers;

  public CcnetPerplexity(SentencePieceModel pieces, KenlmModel model, Normalisation normalisation) {
    PieceWords words = PieceWords.of(pieces, model);
    this.scorers =
        ThreadLocal.withInitial(() -> new DocumentScorer(pieces, words, model, normalisation));
  }

  /**
   * Rounded to one decimal, at least 1; NaN if nothing is left of the text, or if the model gives
   * it no finite probability.
   */
  public double measure(Document document) {
    return scorers.get().measure(document);
  }
}
