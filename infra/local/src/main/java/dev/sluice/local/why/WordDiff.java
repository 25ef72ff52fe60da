package dev.sluice.local.why;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * What two texts share and where they differ, word by word (Myers, "An O(ND) difference algorithm",
 * 1986, in linear space). What both begin and end with costs nothing; of what lies between, the
 * first {@value #MOST} words of each are compared, so that huge texts cost no more than seconds.
 *
 * @param parts equal and differing ones, in the order of the texts
 * @param uncompared words of both texts beyond the limit; they are in no part
 */
public record WordDiff(List<Part> parts, int uncompared) {
  /** Of two texts that differ in every word this takes about a second. */
  static final int MOST = 15_000;

  /**
   * A run of words: the same ones in both texts, or those that only one has.
   *
   * @param earlier words of the earlier text
   * @param later words of the later text; the same list where they are equal
   */
  public record Part(boolean equal, List<String> earlier, List<String> later) {}

  public WordDiff {
    parts = List.copyOf(parts);
  }

  /** Compares two texts. */
  public static WordDiff of(String earlier, String later) {
    List<String> one = DisplayWords.of(earlier);
    List<String> other = DisplayWords.of(later);
    int shorter = Math.min(one.size(), other.size());
    int head = 0;
    while (head < shorter && one.get(head).equals(other.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
      tail++;
    }
    List<String> middle = one.subList(head, one.size() - tail);
    List<String> otherMiddle = other.subList(head, other.size() - tail);
    Builder builder = new Builder();
    builder.equal(one.subList(0, head));
    builder.compare(first(middle), first(otherMiddle));
    builder.equal(one.subList(one.size() - tail, one.size()));
    return new WordDiff(
        builder.parts, Math.max(0, middle.size() - MOST) + Math.max(0, otherMiddle.size() - MOST));
  }

  private static List<String> first(List<String> words) {
    return words.subList(0, Math.min(MOST, words.size()));
  }

  /** Words that both have, in this order. */
  public int shared() {
    return parts.stream().filter(Part::equal).mapToInt(it -> it.earlier().size()).sum();
  }

  public int onlyEarlier() {
    return parts.stream().filter(it -> !it.equal()).mapToInt(it -> it.earlier().size()).sum();
  }

  public int onlyLater() {
    return parts.stream().filter(it -> !it.equal()).mapToInt(it -> it.later().size()).sum();
  }

  /** Number of places where they differ. */
  public int differences() {
    return (int) parts.stream().filter(it -> !it.equal()).count();
  }

  private static final class Builder {
    private final List<Part> parts = new ArrayList<>();

    void equal(List<String> words) {
      if (words.isEmpty()) {
        return;
      }
      if (!parts.isEmpty() && parts.get(parts.size() - 1).equal()) {
        List<String> joined = new ArrayList<>(parts.remove(parts.size() - 1).earlier());
        joined.addAll(words);
        parts.add(new Part(true, joined, joined));
      } else {
        parts.add(new Part(true, words, words));
      }
    }

    void compare(List<String> earlier, List<String> later) {
      int at = 0;
      for (Change change :
          new MyersDiffWithLinearSpace<String>().computeDiff(earlier, later, null)) {
        equal(earlier.subList(at, change.startOriginal));
        differing(
            earlier.subList(change.startOriginal, change.endOriginal),
            later.subList(change.startRevised, change.endRevised));
        at = change.endOriginal;
      }
      equal(earlier.subList(at, earlier.size()));
    }

    /** Changes that touch each other are one. */
    private void differing(List<String> earlier, List<String> later) {
      if (!parts.isEmpty() && !parts.get(parts.size() - 1).equal()) {
        Part last = parts.remove(parts.size() - 1);
        List<String> joined = new ArrayList<>(last.earlier());
        joined.addAll(earlier);
        List<String> otherJoined = new ArrayList<>(last.later());
        otherJoined.addAll(later);
        parts.add(new Part(false, joined, otherJoined));
      } else {
        parts.add(new Part(false, earlier, later));
      }
    }
  }
}
