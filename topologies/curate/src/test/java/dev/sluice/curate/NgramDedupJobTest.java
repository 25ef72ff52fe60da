package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.TextChanges;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.paragraph.ParagraphRemoval;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real graph against the law by its letter: one pass over the total order with sets of n-grams
 * as texts, whatever the order of arrival, the parallelism, crashes and restarts.
 */
class NgramDedupJobTest {
  private static final int DOCUMENTS = 240;
  private static final int WORDS = 5;
  private static final int LEAST_NGRAM = 3;
  private static final int LEAST_WORDS = 10;
  private static final double PARAGRAPH_SHARE = 0.6;
  private static final double DOCUMENT_SHARE = 0.8;
  private static final int PARTITIONS = 3;

  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: ngrams
          curated_partitions: 3
          rules: [{rule: words, signal: words, min: 10}]
          dedup:
            exact: true
            ngrams: {words: 5, min_words: 3, paragraph_share: 0.6, document_share: 0.8,
              expected: 50000, false_positive_rate: 0.000001}
          """);

  private static DuplicateCorpus corpus;
  private static Decisions expected;

  @TempDir Path directory;

  @BeforeAll
  static void decidePlainly() {
    corpus = DuplicateCorpus.planted(DOCUMENTS, 10);
    expected = plainly(corpus.documents());
  }

  @Test
  void lawRemovesParagraphsAndDocuments() {
    assertThat(expected.documents()).isEqualTo(DOCUMENTS);
    assertThat(expected.rejected())
        .filteredOn(it -> it.contains(" ngrams_held "))
        .hasSizeGreaterThan(20);
    assertThat(expected.rejected()).anyMatch(it -> it.contains(" exact_duplicate "));
    assertThat(expected.rejected()).anyMatch(it -> it.contains(" already_seen "));
    assertThat(expected.lines()).filteredOn(it -> it.contains("Edit[")).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anyOrderOfArrivalGivesTheLaw(int parallelism) throws Exception {
    StateOfTheJob job =
        new StateOfTheJob(RECIPE, corpus.log(parallelism), 30 + parallelism, directory);
    job.runToEnd(parallelism);

    assertThat(job.decisions().lines()).containsExactlyElementsOf(expected.lines());
  }

  @Test
  void crashSavepointAndRescaleChangeNothing() throws Exception {
    Log log = corpus.log(9);
    StateOfTheJob job = new StateOfTheJob(RECIPE, log, 10, directory);
    job.stopAt(1, log.size() / 3);
    job.stopAt(4, log.size() * 2 / 3);
    log.failOnceAt(log.size() * 5 / 6);
    job.runToEnd(2);

    assertThat(log.hasFailed()).isTrue();
    assertThat(job.decisions()).isEqualTo(expected);
  }

  private static Decisions plainly(List<AnnotatedDocument> documents) {
    Map<Integer, List<String>> curated = new TreeMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      curated.put(partition, new ArrayList<>());
    }
    List<String> rejected = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    Set<List<String>> earlier = new HashSet<>();
    List<AnnotatedDocument> inOrder = new ArrayList<>(documents);
    inOrder.sort(Comparator.comparing(it -> new Position(it.getEventTime(), it.getDocId())));
    for (AnnotatedDocument document : inOrder) {
      String docId = document.getDocId();
      String text = document.getText();
      if (text.split(" ").length < LEAST_WORDS) {
        rejected.add(Decisions.why(docId, "words", null, null));
        continue;
      }
      Set<List<String>> own = new HashSet<>();
      String why = why(text, earlier, own);
      earlier.addAll(own);
      String twin = texts.putIfAbsent(text, docId);
      if (twin != null) {
        String rule = twin.equals(docId) ? "already_seen" : "exact_duplicate";
        rejected.add(Decisions.why(docId, rule, twin, 1.0));
      } else if (why.equals("ngrams_held")) {
        rejected.add(Decisions.why(docId, why, null, null));
      } else {
        curated.get(DocumentId.partition(docId, PARTITIONS)).add(docId + why);
      }
    }
    curated.values().forEach(sequence -> sequence.add("end"));
    return new Decisions(curated, rejected.stream().sorted().toList());
  }

  /** The rule that rejects the text, or its edits. */
  private static String why(String text, Set<List<String>> earlier, Set<List<String>> own) {
    String[] lines = text.split("\n", -1);
    int[] ends = new int[lines.length];
    boolean[] blank = new boolean[lines.length];
    boolean[] removed = new boolean[lines.length];
    double all = 0;
    double allHeld = 0;
    for (int line = 0; line < lines.length; line++) {
      ends[line] = (line == 0 ? 0 : ends[line - 1] + 1) + lines[line].length();
      blank[line] = lines[line].isBlank();
      List<List<String>> grams = grams(lines[line]);
      double held = grams.stream().filter(it -> earlier.contains(it) || own.contains(it)).count();
      own.addAll(grams);
      removed[line] = held / grams.size() > PARAGRAPH_SHARE;
      all += grams.size();
      allHeld += held;
    }
    ParagraphRemoval removal = ParagraphRemoval.of(ends, blank, removed);
    return allHeld / all > DOCUMENT_SHARE || removal.nothingLeft()
        ? "ngrams_held"
        : Decisions.kept("", TextChanges.of(removal.deletions()));
  }

  private static List<List<String>> grams(String line) {
    String spaced = line.replace("-", " - "); // the only mark there is
    List<String> words = spaced.isBlank() ? List.of() : List.of(spaced.strip().split(" "));
    List<List<String>> grams = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      grams.add(words.subList(i, i + WORDS));
    }
    if (grams.isEmpty() && words.size() >= LEAST_NGRAM) {
      grams.add(words);
    }
    return grams;
  }
}
