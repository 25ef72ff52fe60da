package dev.sluice.refine.perplexity;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.perplexity.kenlm.KenlmModel;
import dev.sluice.refine.perplexity.kenlm.SentenceScorer;
import dev.sluice.refine.perplexity.sentencepiece.PieceEncoder;
import dev.sluice.refine.perplexity.sentencepiece.SentencePieceModel;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Normalises, cuts into pieces and scores, without allocating for a piece. For one thread. */
final class DocumentScorer {
  private final CcnetNormaliser normaliser;
  private final PieceEncoder encoder;
  private final PieceWords words;
  private final SentenceScorer scorer;

  DocumentScorer(
      SentencePieceModel pieces, PieceWords words, KenlmModel model, Normalisation normalisation) {
    this.normaliser = new CcnetNormaliser(normalisation);
    this.encoder = pieces.encoder();
    this.words = words;
    this.scorer = model.scorer();
  }

  double measure(Document document) {
    int length = normaliser.normalise(document);
    int pieces = encoder.encode(normaliser.bytes(), 0, length);
    if (pieces == 0) {
      return Double.NaN;
    }
    scorer.begin();
    int counted = 1; // the end of the sentence
    for (int i = 0; i < pieces; i++) {
      int word = words.words()[encoder.id(i)];
      if (word != PieceWords.LOOK) {
        scorer.add(word);
        counted++;
      } else {
        counted += addParts(i);
      }
    }
    double perplexity = Math.pow(10, -(double) scorer.end() / counted);
    return Double.isFinite(perplexity)
        ? new BigDecimal(perplexity).setScale(1, RoundingMode.HALF_EVEN).doubleValue()
        : Double.NaN;
  }

  /** Adds a piece's words, as KenLM parts them; returns how many Python would count. */
  private int addParts(int piece) {
    byte[] text = encoder.normalised();
    int end = encoder.end(piece);
    int at = encoder.start(piece);
    int counted = WhiteSpace.words(text, at, end);
    while (at < end) {
      int start = at;
      while (at < end && !WhiteSpace.isAscii(text[at])) {
        at++;
      }
      if (start < at) {
        scorer.add(scorer.index(text, start, at));
      }
      at++;
    }
    return counted;
  }
}
