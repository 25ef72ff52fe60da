package dev.sluice.refine.dedup;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The similarity of any two of some texts by the letter of its definition, with shingles as
 * strings: runs of 5 tokens, a token being a longest run of letters, numbers and {@code _} of the
 * lower-cased text; fewer tokens are one shingle. Shares no code with what it is there to judge.
 */
final class ExactJaccard {
  private static final int WIDTH = 5;

  /** Of each text the numbers of its shingles, the rarest first. */
  private final List<int[]> sets = new ArrayList<>();

  /**
   * @param alone whether each ideograph and kana is a token of its own, as our default family has
   *     it, or part of a run, as the golden truth has it
   */
  ExactJaccard(List<String> texts, boolean alone) {
    Map<String, Integer> numbers = new HashMap<>();
    List<int[]> numbered = new ArrayList<>();
    for (String text : texts) {
      numbered.add(
          shingles(text, alone).stream()
              .mapToInt(shingle -> numbers.computeIfAbsent(shingle, any -> numbers.size()))
              .toArray());
    }
    long[] byRarity = new long[numbers.size()]; // how many have it, and its number
    numbered.forEach(set -> Arrays.stream(set).forEach(it -> byRarity[it] += 1L << Integer.SIZE));
    for (int i = 0; i < byRarity.length; i++) {
      byRarity[i] += i;
    }
    Arrays.sort(byRarity);
    int[] rank = new int[byRarity.length];
    for (int i = 0; i < rank.length; i++) {
      rank[(int) byRarity[i]] = i;
    }
    for (int[] set : numbered) {
      sets.add(Arrays.stream(set).map(it -> rank[it]).sorted().toArray());
    }
  }

  double of(int one, int other) {
    int[] a = sets.get(one);
    int[] b = sets.get(other);
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) common / (a.length + b.length - common);
  }

  /**
   * For each text that has an earlier one at or above the threshold, all such. Two sets that
   * similar share one of the rarest 1 - threshold of their shingles, so only those are looked up.
   */
  Map<Integer, Map<Integer, Double>> earlierTwins(double threshold) {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    Map<Integer, Map<Integer, Double>> twins = new HashMap<>();
    for (int text = 0; text < sets.size(); text++) {
      int[] set = sets.get(text);
      int prefix = Math.min(set.length, (int) (set.length * (1 - threshold)) + 2);
      Set<Integer> met = new HashSet<>();
      for (int shingle : Arrays.copyOf(set, prefix)) {
        List<Integer> before = holders.computeIfAbsent(shingle, any -> new ArrayList<>());
        met.addAll(before);
        before.add(text);
      }
      for (int earlier : met) {
        double similarity = of(earlier, text);
        if (similarity >= threshold) {
          twins.computeIfAbsent(text, any -> new HashMap<>()).put(earlier, similarity);
        }
      }
    }
    return twins;
  }

  private static Set<String> shingles(String text, boolean alone) {
    List<String> tokens = tokens(text.toLowerCase(Locale.ROOT), alone);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + WIDTH <= tokens.size(); i++) {
      shingles.add(String.join(" ", tokens.subList(i, i + WIDTH)));
    }
    if (shingles.isEmpty()) {
      shingles.add(String.join(" ", tokens));
    }
    return shingles;
  }

  private static List<String> tokens(String text, boolean alone) {
    StringBuilder spaced = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              if (!isOfWord(letter)) {
                spaced.append(' ');
              } else if (alone && isIdeographOrKana(letter)) {
                spaced.append(' ').appendCodePoint(letter).append(' ');
              } else {
                spaced.appendCodePoint(letter);
              }
            });
    return Arrays.stream(spaced.toString().split(" ")).filter(it -> !it.isEmpty()).toList();
  }

  static boolean isIdeographOrKana(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  private static boolean isOfWord(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || codePoint == '_';
  }
}
