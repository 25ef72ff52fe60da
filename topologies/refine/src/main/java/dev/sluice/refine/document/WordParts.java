package dev.sluice.refine.document;

/**
 * Words that a rule finds within words cut at white space. The rule is asked once for each
 * different {@linkplain SpacedWords spaced word}; what is asked of a part is best asked once for
 * each of these {@link #different} parts, of which some may still be equal, and counted {@link
 * #count} times.
 */
public final class WordParts {

  /** Cuts one piece of a text without looking at what is around it. */
  @FunctionalInterface
  public interface Rule {
    /** Adds the parts of the code points from start to end, in order. */
    void cut(int start, int end, Spans parts);
  }

  private final SpacedWords spaced;
  private final boolean isWhole;
  private final Spans parts = new Spans();
  private final int[] firstParts; // of each different spaced word, and after the last all
  private final int[] counts;
  private final int size;
  private WordSequence inOrder;

  private WordParts(Document document, Rule rule, boolean isWhole) {
    this.isWhole = isWhole;
    spaced = document.spacedWords();
    firstParts = new int[isWhole ? 2 : spaced.distinct() + 1];
    if (isWhole) {
      rule.cut(0, document.length(), parts);
      firstParts[1] = parts.size();
    }
    for (int id = 0; id + 1 < firstParts.length && !isWhole; id++) {
      rule.cut(spaced.firstStart(id), spaced.firstEnd(id), parts);
      firstParts[id + 1] = parts.size();
    }
    counts = new int[parts.size()];
    int all = 0;
    for (int id = 0; id + 1 < firstParts.length; id++) {
      int count = isWhole ? 1 : spaced.count(id);
      all += count * (firstParts[id + 1] - firstParts[id]);
      for (int part = firstParts[id]; part < firstParts[id + 1]; part++) {
        counts[part] = count;
      }
    }
    size = all;
  }

  /** The parts of all spaced words. */
  public static WordParts of(Document document, Rule rule) {
    return new WordParts(document, rule, false);
  }

  /** The parts of the whole text, for a rule that does not cut at every white space. */
  public static WordParts ofWhole(Document document, Rule rule) {
    return new WordParts(document, rule, true);
  }

  /** Number of parts in the text. */
  public int size() {
    return size;
  }

  /** Number of parts in the different spaced words. */
  public int different() {
    return counts.length;
  }

  /** First code point of one of the {@link #different} parts, where it first occurs. */
  public int firstStart(int part) {
    return parts.start(part);
  }

  /** One past its last code point there. */
  public int firstEnd(int part) {
    return parts.end(part);
  }

  /** How often its spaced word occurs. */
  public int count(int part) {
    return counts[part];
  }

  /** All parts in the order of the text. */
  public WordSequence inOrder() {
    if (inOrder == null) {
      inOrder = order();
    }
    return inOrder;
  }

  private WordSequence order() {
    int[] numbers = numbers();
    int[] bounds = new int[2 * size];
    int[] ids = new int[size];
    int words = isWhole ? 1 : spaced.size();
    int at = 0;
    for (int word = 0; word < words; word++) {
      int id = isWhole ? 0 : spaced.id(word);
      int shift = isWhole ? 0 : spaced.start(word) - spaced.firstStart(id);
      int end = firstParts[id + 1];
      for (int part = firstParts[id]; part < end; part++) {
        bounds[2 * at] = parts.start(part) + shift;
        bounds[2 * at + 1] = parts.end(part) + shift;
        ids[at++] = numbers[part];
      }
    }
    return new WordSequence(bounds, ids, size, spaced.ranges().size());
  }

  private int[] numbers() {
    int[] numbers = new int[counts.length];
    for (int id = 0; id + 1 < firstParts.length; id++) {
      int first = firstParts[id];
      if (!isWhole && firstParts[id + 1] == first + 1 && isAll(id, first)) {
        numbers[first] = id;
        continue;
      }
      for (int part = first; part < firstParts[id + 1]; part++) {
        numbers[part] = spaced.ranges().intern(parts.start(part), parts.end(part));
      }
    }
    return numbers;
  }

  private boolean isAll(int id, int part) {
    return parts.end(part) - parts.start(part) == spaced.lengthOf(id);
  }
}
