/**
 * N-gram language models of any training in KenLM's files: the bytes of a model go in, log10
 * probabilities of sentences come out, the same floats as the C++ original adds up. Read {@code
 * KenlmModel} first. Formats: ARPA text; KenLM's binary format 5 as probing hash tables (Heafield,
 * KenLM: Faster and Smaller Language Model Queries, 2011) or as a trie, with or without quantised
 * weights and compressed pointers. Cutting text into words, and what a score means, are elsewhere.
 */
package dev.sluice.refine.perplexity.kenlm;
