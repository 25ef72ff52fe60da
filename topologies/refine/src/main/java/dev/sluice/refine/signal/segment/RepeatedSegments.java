package dev.sluice.refine.signal.segment;

import dev.sluice.refine.document.Document;
import java.util.function.Function;

/** Pieces whose content occurs at least twice among them, every copy counted, exactly. */
public final class RepeatedSegments {
  /** The lines of a document as they stand; the view is made once. */
  public static final Function<Document, RepeatedSegments> OF_LINES = RepeatedSegments::ofLines;

  private final boolean[] repeatsEarlier;
  private long repeated;
  private long repeatedCharacters;
  private long characters;

  public RepeatedSegments(Segments pieces) {
    int size = pieces.size();
    int[] slots = new int[Integer.highestOneBit(Math.max(2, size)) * 4];
    boolean[] counted = new boolean[size];
    repeatsEarlier = new boolean[size];
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
          repeatsEarlier[i] = true;
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

  private static RepeatedSegments ofLines(Document document) {
    return new RepeatedSegments(document.view(SpacedText.VIEW).lines());
  }

  /** Whether a piece has an equal one before it. */
  public boolean repeatsEarlier(int piece) {
    return repeatsEarlier[piece];
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
