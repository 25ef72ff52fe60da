package dev.sluice.refine.decontaminate;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Which runs of words of a passage, and of a document, a method looks at. */
final class PassageGrams {
  /** Least n of {@link Method#GPT3}, below which n-grams are shared by chance. */
  private static final int LEAST_GPT3_N = 8;

  private static final int PERCENTILE = 5;

  private PassageGrams() {}

  /** N by benchmark. */
  static Map<String, Integer> widths(Criteria criteria, Collection<Benchmark> benchmarks) {
    Map<String, Integer> widths = new TreeMap<>();
    for (Benchmark benchmark : benchmarks) {
      widths.put(
          benchmark.name(),
          criteria.method() == Method.GPT3 ? gpt3(criteria.n(), benchmark) : criteria.n());
    }
    return widths;
  }

  private static int gpt3(int most, Benchmark benchmark) {
    int[] lengths =
        benchmark.passages().stream()
            .mapToInt(it -> ComparedWords.of(Method.GPT3, it).size())
            .sorted()
            .toArray();
    int usual =
        lengths.length == 0 ? most : lengths[(int) ((lengths.length - 1L) * PERCENTILE / 100)];
    return Math.min(most, Math.max(LEAST_GPT3_N, usual));
  }

  static Grams ofPassage(Method method, int width, QuestionThenAnswer words) {
    return switch (method) {
      case GPT3 -> Grams.ofWidth(width, words, 0);
      case DATATROVE ->
          words.answer().size() == 0
              ? Grams.ofWidth(width, words, words.size())
              : Grams.ofWidth(width, words, words.question().size() - width + 1);
      case DOLMA -> Grams.ofLines(width, words);
    };
  }

  static Grams ofDocument(Method method, int width, ComparedWords words) {
    return method == Method.DOLMA ? Grams.ofLines(width, words) : Grams.ofWidth(width, words, 0);
  }
}
