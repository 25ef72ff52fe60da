package dev.sluice.refine.perplexity.kenlm;

import java.util.Arrays;
import java.util.Optional;

/** How a model's n-grams are stored, by the numbers that binary files name it by. */
enum ModelType {
  PROBING(0, 0),
  REST_PROBING(1, 0),
  TRIE(2, 1),
  QUANTIZED_TRIE(3, 1),
  ARRAY_TRIE(4, 1),
  QUANTIZED_ARRAY_TRIE(5, 1);

  private final int number;

  /** Version of the structure that is read here. */
  final int searchVersion;

  ModelType(int number, int searchVersion) {
    this.number = number;
    this.searchVersion = searchVersion;
  }

  static Optional<ModelType> of(int number) {
    return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
  }

  boolean isTrie() {
    return this != PROBING && this != REST_PROBING;
  }

  boolean isQuantized() {
    return this == QUANTIZED_TRIE || this == QUANTIZED_ARRAY_TRIE;
  }

  boolean hasCompressedPointers() {
    return this == ARRAY_TRIE || this == QUANTIZED_ARRAY_TRIE;
  }
}
