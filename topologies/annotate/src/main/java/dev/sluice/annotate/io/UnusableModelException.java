package dev.sluice.annotate.io;

import dev.sluice.refine.classify.fasttext.InvalidModelException;

/** A model that cannot be used; the message names it, the place in it and what is wrong. */
public final class UnusableModelException extends RuntimeException {
  public UnusableModelException(String model, InvalidModelException cause) {
    super(model + " is not a model that can be used: " + cause.getMessage(), cause);
  }
}
