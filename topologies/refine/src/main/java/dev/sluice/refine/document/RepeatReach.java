package dev.sluice.refine.document;

import java.util.Arrays;

/**
 * How many words from each place on occur elsewhere, too, up to {@link RepeatedNgrams#LONGEST}. The
 * places stand in a tree: each either goes on like an earlier one as far as is asked, or parts from
 * it somewhere and is the first to go on as it does there. Who comes later is compared with the
 * first of its n-gram, then with the first that parted from that as itself does, and so on; with
 * all others it has no more words in common than with these.
 */
final class RepeatReach {
  private static final int LEAST = RepeatedNgrams.LONGEST_TOP;
  private static final int MOST = RepeatedNgrams.LONGEST;

  private final int[] ids;
  private final int size;
  private final int[] places;
  private final int[] reach;
  private final int[] partedFrom; // rank, of those who parted; and after how many words
  private final byte[] partedAfter;
  private int[] slots; // rank + 1 of those who parted

  /**
   * @param places ascending, where n-grams of {@value #LEAST} words repeat
   * @param firsts rank among the places of the first of the same n-gram
   * @param repeating number of places
   */
  RepeatReach(int[] ids, int size, int[] places, int[] firsts, int repeating) {
    this.ids = ids;
    this.size = size;
    this.places = places;
    reach = new int[repeating];
    partedFrom = new int[repeating];
    partedAfter = new byte[repeating];
    Arrays.fill(reach, LEAST);
    int before = -1; // whom the place before was compared with last
    int common = 0; // words it had in common with that
    for (int rank = 0; rank < repeating; rank++) {
      int other = firsts[rank];
      if (other == rank) {
        before = -1;
        continue;
      }
      boolean follows =
          before >= 0
              && places[rank] == places[rank - 1] + 1
              && places[other] == places[before] + 1;
      common = compare(rank, other, follows ? Math.max(LEAST, common - 1) : LEAST);
      while (common < MOST && places[rank] + common < size) {
        int next = firstParted(rank, other, common);
        if (next == rank) {
          break;
        }
        other = next;
        common = compare(rank, other, common + 1);
      }
      before = other;
    }
  }

  /** Compares two places that have some words in common, and tells how many that are. */
  private int compare(int rank, int other, int known) {
    int place = places[rank];
    int earlier = places[other];
    int common = known;
    while (common < MOST && place + common < size && ids[place + common] == ids[earlier + common]) {
      common++;
    }
    reach[rank] = Math.max(reach[rank], common);
    reach[other] = Math.max(reach[other], common);
    return common;
  }

  /** The first who parted from another as this one does; this one, if it is. */
  private int firstParted(int rank, int from, int after) {
    if (slots == null) {
      slots = RepeatedNgrams.slots(reach.length);
    }
    int id = ids[places[rank] + after];
    int mask = slots.length - 1;
    int slot = RepeatedNgrams.slot(from * MOST + after, id) & mask;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (partedFrom[known] == from
          && partedAfter[known] == after
          && ids[places[known] + after] == id) {
        return known;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = rank + 1;
    partedFrom[rank] = from;
    partedAfter[rank] = (byte) after;
    return rank;
  }

  /** Words by rank of the place, from {@value #LEAST} up. */
  int[] reach() {
    return reach;
  }
}
