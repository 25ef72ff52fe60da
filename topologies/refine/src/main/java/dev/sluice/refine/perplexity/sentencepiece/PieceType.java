package dev.sluice.refine.perplexity.sentencepiece;

import java.util.Arrays;
import java.util.Optional;

/** What a piece is for, by the numbers that files name it by. */
enum PieceType {
  NORMAL(1),
  UNKNOWN(2),
  CONTROL(3),
  USER_DEFINED(4),
  UNUSED(5),
  BYTE(6);

  private final int number;

  PieceType(int number) {
    this.number = number;
  }

  static Optional<PieceType> of(long number) {
    return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
  }
}
