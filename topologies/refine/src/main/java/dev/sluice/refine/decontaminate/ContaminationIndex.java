package dev.sluice.refine.decontaminate;

import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The passages of some benchmarks, to be found in documents. The same whatever order the benchmarks
 * are given in. Immutable; time to build and to search is linear in the text.
 *
 * <p>In memory: the passages as they are, and 22 bytes for each of their n-grams, which is 870
 * bytes for a passage of the usual sets.
 */
public final class ContaminationIndex {
  private final Criteria criteria;
  private final Map<String, Integer> widths;
  private final List<Entry> entries = new ArrayList<>();
  private final GramTable table;
  private final List<Coverage> coverage;

  /** A passage and the benchmark it is of. */
  private record Entry(String benchmark, Passage passage) {}

  /**
   * What can be found of a benchmark.
   *
   * @param n words of its n-grams, or least words of its paragraphs
   * @param tooShort passages that have none but of one repeated word, and can never be found
   * @param setPhrases other passages all of whose n-grams are common, and count for nothing
   */
  public record Coverage(String benchmark, int n, int passages, int tooShort, int setPhrases) {}

  private ContaminationIndex(Criteria criteria, List<Benchmark> benchmarks) {
    this.criteria = criteria;
    this.widths = PassageGrams.widths(criteria, benchmarks);
    GramCollector grams = new GramCollector();
    for (Benchmark benchmark : benchmarks) {
      int width = widths.get(benchmark.name());
      for (Passage passage : benchmark.passages()) {
        entries.add(new Entry(benchmark.name(), passage));
        grams.add(PassageGrams.ofPassage(criteria.method(), width, words(passage)));
      }
    }
    table = grams.table(criteria.method() == Method.GPT3);
    coverage = coverage(benchmarks, grams);
  }

  /** Of benchmarks with names of their own. */
  public static ContaminationIndex of(Criteria criteria, Collection<Benchmark> benchmarks) {
    List<Benchmark> sorted = new ArrayList<>(benchmarks);
    sorted.sort(Comparator.comparing(Benchmark::name));
    return new ContaminationIndex(criteria, sorted);
  }

  /** Whether no document can have a hit. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** By benchmark, in the order of names. */
  public List<Coverage> coverage() {
    return coverage;
  }

  /** Bytes of the table; the passages' own texts are beside it. */
  public long tableBytes() {
    return table.bytes();
  }

  /**
   * The passages in a document that meet the criteria, of each benchmark the one that is most
   * complete; those first that are more complete, then by benchmark.
   */
  public List<Hit> hits(Document document) {
    if (isEmpty()) {
      return List.of();
    }
    ComparedWords words = ComparedWords.of(criteria.method(), document);
    Map<String, Hit> best = new HashMap<>();
    for (int width : new TreeSet<>(widths.values())) {
      Grams grams = PassageGrams.ofDocument(criteria.method(), width, words);
      for (Map.Entry<Integer, List<Integer>> candidate : candidates(grams).entrySet()) {
        Entry entry = entries.get(candidate.getKey());
        Hit hit =
            new Verification(table, words, grams)
                .verify(
                    words(entry.passage()),
                    criteria.method(),
                    width,
                    candidate.getValue(),
                    entry.benchmark(),
                    entry.passage());
        if (hit.hits() >= criteria.minHits() && hit.share() >= criteria.minShare()) {
          best.merge(
              entry.benchmark(), hit, (one, other) -> other.tellsMoreThan(one) ? other : one);
        }
      }
    }
    List<Hit> hits = new ArrayList<>(best.values());
    hits.sort(Comparator.comparingDouble(Hit::share).reversed().thenComparing(Hit::benchmark));
    return hits;
  }

  /** By passage, in their order, which n-grams of the document it seems to have. */
  private Map<Integer, List<Integer>> candidates(Grams grams) {
    Map<Integer, List<Integer>> found = new TreeMap<>();
    for (int gram = 0; gram < grams.size(); gram++) {
      int slot = table.slot(grams.hash(gram));
      for (int i = 0; i < table.named(slot); i++) {
        found.computeIfAbsent(table.passage(slot, i), any -> new ArrayList<>()).add(gram);
      }
    }
    return found;
  }

  private QuestionThenAnswer words(Passage passage) {
    return ComparedWords.of(criteria.method(), passage);
  }

  private List<Coverage> coverage(List<Benchmark> benchmarks, GramCollector grams) {
    List<Coverage> all = new ArrayList<>();
    int passage = 0;
    for (Benchmark benchmark : benchmarks) {
      int tooShort = 0;
      int setPhrases = 0;
      for (int i = 0; i < benchmark.passages().size(); i++, passage++) {
        if (grams.count(passage) == 0) {
          tooShort++;
        } else if (grams.named(passage, table) == 0) {
          setPhrases++;
        }
      }
      int width = widths.get(benchmark.name());
      all.add(
          new Coverage(benchmark.name(), width, benchmark.passages().size(), tooShort, setPhrases));
    }
    return List.copyOf(all);
  }
}
