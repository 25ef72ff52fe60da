/**
 * SentencePiece models of the kinds unigram and BPE: the bytes of a {@code .model} file go in, text
 * comes out cut into the same pieces as the C++ original cuts it into. Read {@code
 * SentencePieceModel} first, then {@code PieceEncoder}. Sources: Kudo and Richardson,
 * SentencePiece, 2018; the format is its {@code sentencepiece_model.proto}. Training, decoding,
 * sampling and the kinds word and char are not here.
 */
package dev.sluice.refine.perplexity.sentencepiece;
