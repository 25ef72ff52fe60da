package dev.sluice.refine.classify.train;

/** A score overflowed; the trainer says with which learning rate. */
final class NotANumberException extends RuntimeException {
  NotANumberException() {
    super("a score is not a number");
  }
}
