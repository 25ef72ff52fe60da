package dev.sluice.refine.perplexity;

/** How well a document reads to the model of its language. */
public enum Bucket {
  HEAD(0),
  MIDDLE(1),
  TAIL(2);

  private final int value;

  Bucket(int value) {
    this.value = value;
  }

  /** As RedPajama-V2 numbers them in {@code ccnet_bucket}. */
  public int value() {
    return value;
  }
}
