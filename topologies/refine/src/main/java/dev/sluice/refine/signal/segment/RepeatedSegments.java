package dev.sluice.refine.signal.segment;

/** Pieces whose content occurs at least twice among them, every copy counted, exactly. */
public final class RepeatedSegments {
  private long repeated;
  private long repeatedCharacters;
  private long characters;

  public RepeatedSegments(Segments pieces) {
    int size = pieces.size();
    int[] slots = new int[Integer.highestOneBit(Math.max(2, size)) * 4];
    boolean[] counted = new boolean[size];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int length = pieces.length(i);
      characters += length;
      int slot = (int) pieces.hash(i) & mask;
      while (slots[slot] != 0) {
        int known = slots[slot] - 1;
        if (pieces.hash(known) == pieces.hash(i) && pieces.same(known, i)) {
          int copies = counted[known] ? 1 : 2;
          counted[known] = true;
          repeated += copies;
          repeatedCharacters += (long) copies * length;
          break;
        }
        slot = (slot + 1) & mask;
      }
      if (slots[slot] == 0) {
        slots[slot] = i + 1;
      }
    }
  }

  /** Number of pieces that have an equal one. */
  public long repeated() {
    return repeated;
  }

  /** Code points in them. */
  public long repeatedCharacters() {
    return repeatedCharacters;
  }

  /** Code points in all pieces. */
  public long characters() {
    return characters;
  }
}
