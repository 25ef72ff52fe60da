package dev.sluice.refine.blacklist;

import java.util.List;

/**
 * The categories of the UT1 blacklist that RedPajama-V2 uses, and its number for each set of them:
 * sets count from 0 by size, those of one size in the order of their sorted names.
 *
 * <p>Source: {@code configs/rp_v2.0.conf}, {@code artifacts/update_resources.py}.
 */
public final class CategorySets {
  /** Sorted; the position of a category is the position of its bit in a set. */
  public static final List<String> CATEGORIES =
      List.of(
          "adult",
          "agressif",
          "agressive",
          "arjel",
          "chat",
          "dating",
          "ddos",
          "filehosting",
          "gambling",
          "mixed_adult",
          "phishing",
          "porn",
          "violence");

  /** The number of the set of all categories. */
  public static final int LAST = (1 << CATEGORIES.size()) - 2;

  private static final short[] NUMBERS = numbers();

  private CategorySets() {}

  private static short[] numbers() {
    short[] numbers = new short[1 << CATEGORIES.size()];
    short next = 0;
    for (int size = 1; size <= CATEGORIES.size(); size++) {
      next = number(numbers, 0, 0, size, next);
    }
    return numbers;
  }

  /** Numbers all sets that add {@code left} categories from {@code first} on to a set. */
  private static short number(short[] numbers, int set, int first, int left, short next) {
    if (left == 0) {
      numbers[set] = next;
      return (short) (next + 1);
    }
    short number = next;
    for (int category = first; category <= CATEGORIES.size() - left; category++) {
      number = number(numbers, set | 1 << category, category + 1, left - 1, number);
    }
    return number;
  }

  /**
   * @param set bits of {@link #CATEGORIES}; not 0
   */
  static int number(int set) {
    return NUMBERS[set];
  }
}
