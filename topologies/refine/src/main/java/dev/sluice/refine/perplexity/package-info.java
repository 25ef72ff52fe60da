/**
 * How surprising a document is to a language model of its language, as CCNet measures it: the
 * document's text, normalised and cut into SentencePiece pieces, and a KenLM model go in, a
 * perplexity and one of three buckets come out. Read {@code CcnetPerplexity} first. Source: Wenzek
 * et al., CCNet, 2020 (arXiv 1911.00359), and its program. Which models a run uses is {@code
 * classify}'s; how the files are read is in the packages below this one.
 */
package dev.sluice.refine.perplexity;
