package dev.sluice.refine.perplexity.sentencepiece;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/** A model that cuts text into pieces. Safe for use by threads, each with an encoder of its own. */
public final class SentencePieceModel {
  private final ModelFile file;
  private final Vocabulary vocabulary;
  private final CharsMap map;

  private SentencePieceModel(ModelFile file) {
    this.file = file;
    this.vocabulary = Vocabulary.of(file);
    this.map = CharsMap.read(file.charsMap, file.charsMapStart);
  }

  /**
   * @throws InvalidModelException if it is no such model, is damaged, or of another kind than
   *     unigram and BPE. A damaged map of characters may show only when text meets it
   */
  public static SentencePieceModel read(ModelBytes bytes) {
    return new SentencePieceModel(ModelFile.read(bytes));
  }

  /** Number of pieces. */
  public int size() {
    return vocabulary.pieces().length;
  }

  /** The piece that stands for all that no other one does. */
  public int unknown() {
    return vocabulary.unknown();
  }

  /** UTF-8 of a piece; a copy. */
  public byte[] piece(int id) {
    return vocabulary.pieces()[id].text().clone();
  }

  /** For one thread. */
  public PieceEncoder encoder() {
    return new PieceEncoder(
        vocabulary,
        new TextNormaliser(file, map.forAnotherThread(), vocabulary.fixed()),
        file.kind == ModelFile.BPE
            ? new BpeSegmenter(vocabulary)
            : new UnigramSegmenter(vocabulary));
  }
}
