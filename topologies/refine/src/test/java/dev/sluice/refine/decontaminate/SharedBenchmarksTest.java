package dev.sluice.refine.decontaminate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Recall on planted passages and false hits on clean texts, of the shared data. Every passage is
 * planted as it is, every tenth edited; all clean texts are looked at if the system property {@code
 * sluice.decontaminate.all} is set, else a part of the novels.
 */
class SharedBenchmarksTest {
  private static final String[] CLEAN = {
    "prose_18f_blog/18f_posts.zip",
    "laws_de/gesetze.zip",
    "prose_english_novels/english_novels.zip",
    "prose_german_novels/german_novels.zip",
    "prose_french_novels/french_novels.zip",
    "prose_spanish_novels/spanish_novels.zip",
    "prose_portuguese_novels/portuguese_novels.zip"
  };

  @ParameterizedTest
  @EnumSource
  void everyPassageThatIsLongEnoughIsFoundVerbatimWhereverItIsPlanted(Method method)
      throws IOException {
    List<Benchmark> benchmarks = SharedBenchmarks.all();
    ContaminationIndex index = ContaminationIndex.of(Criteria.of(method), benchmarks);
    String carrier = carrier();
    SplittableRandom random = new SplittableRandom(11);
    for (ContaminationIndex.Coverage coverage : index.coverage()) {
      Benchmark benchmark = named(benchmarks, coverage.benchmark());
      int found = 0;
      int edited = 0;
      List<String> missed = new ArrayList<>();
      for (Passage passage : benchmark.passages()) {
        int at = random.nextInt(carrier.length() - 200);
        String before = carrier.substring(at, at + 100);
        String after = carrier.substring(at + 100, at + 200);
        boolean hit = names(index, before + "\n" + passage.text() + "\n" + after, benchmark);
        found += hit ? 1 : 0;
        if (hit && found % 10 == 0) {
          String other = Edited.of(passage.text(), random);
          edited += names(index, before + "\n" + other + "\n" + after, benchmark) ? 1 : 0;
        }
        boolean any =
            PassageGrams.ofPassage(method, coverage.n(), ComparedWords.of(method, passage)).size()
                > 0;
        if (any && !hit) {
          missed.add(passage.id());
        }
      }
      System.out.printf(
          Locale.ROOT,
          "decontaminate %s %s: n = %d, %d passages, %d too short, %d set phrases; planted: %d"
              + " found; lightly edited: %d of %d found (%.1f %%)%n",
          method.key(),
          coverage.benchmark(),
          coverage.n(),
          coverage.passages(),
          coverage.tooShort(),
          coverage.setPhrases(),
          found,
          edited,
          found / 10,
          1000.0 * edited / Math.max(1, found));
      assertThat(missed).as(coverage.toString()).isEmpty();
      assertThat(coverage.setPhrases()).as(coverage.toString()).isZero();
    }
  }

  @Test
  void cleanTextsHaveNextToNoHits() throws IOException {
    for (Method method : Method.values()) {
      ContaminationIndex index = ContaminationIndex.of(Criteria.of(method), SharedBenchmarks.all());
      int hits = 0;
      int documents = 0;
      for (String archive : CLEAN) {
        Map<String, String> texts = SharedBenchmarks.texts(archive);
        if (archive.contains("novels") && !Boolean.getBoolean("sluice.decontaminate.all")) {
          texts.keySet().retainAll(texts.keySet().stream().limit(3).toList());
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
          documents++;
          for (Hit hit : index.hits(new Document(text.getValue()))) {
            hits++;
            System.out.printf(
                Locale.ROOT,
                "decontaminate %s: %s!%s holds of %s/%s, %d hits, share %.2f: %s%n",
                method.key(),
                archive,
                text.getKey(),
                hit.benchmark(),
                hit.passageId(),
                hit.hits(),
                hit.share(),
                span(text.getValue(), hit));
          }
        }
      }
      System.out.printf(
          "decontaminate %s: %d hits in %d clean documents; table %d bytes%n",
          method.key(), hits, documents, index.tableBytes());
      assertThat(hits).as(method.key()).isLessThan(documents / 100);
    }
  }

  private static String span(String text, Hit hit) {
    int start = text.offsetByCodePoints(0, hit.charStart());
    int end = text.offsetByCodePoints(start, hit.charEnd() - hit.charStart());
    return text.substring(start, end).replaceAll("\\s+", " ");
  }

  private static boolean names(ContaminationIndex index, String text, Benchmark benchmark) {
    return index.hits(new Document(text)).stream()
        .anyMatch(hit -> hit.benchmark().equals(benchmark.name()));
  }

  private static Benchmark named(List<Benchmark> benchmarks, String name) {
    Map<String, Benchmark> all = new TreeMap<>();
    benchmarks.forEach(it -> all.put(it.name(), it));
    return all.get(name);
  }

  private static String carrier() throws IOException {
    return String.join("\n", SharedBenchmarks.texts(CLEAN[0]).values());
  }
}
