package dev.sluice.refine.classify.train;

/** Refuses what would not fit before it is allocated. */
final class MemoryBudget {
  private final long limit;
  private long taken;

  MemoryBudget(TrainingSettings settings) {
    this.limit = settings.memoryBytes();
  }

  void take(String what, long bytes) {
    check(what, bytes);
    taken += bytes;
  }

  void check(String what, long bytes) {
    if (bytes > limit - taken) {
      throw new TrainingException(
          "memoryMebibytes is %d, of which %d are taken, and the %s would take %d or more"
              .formatted(limit >> 20, taken >> 20, what, (bytes >> 20) + 1));
    }
  }
}
