package dev.sluice.refine.decontaminate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContaminationIndexTest {
  private static final String QUESTION = words("q", 20);
  private static final String ANSWER = words("a", 20);
  private static final Benchmark QUIZ =
      new Benchmark("quiz", List.of(new Passage("quiz-1", QUESTION, ANSWER)));

  private static String words(String stem, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> stem + "w" + (char) ('a' + i))
        .collect(Collectors.joining(" "));
  }

  private static List<Hit> hits(Criteria criteria, String text, Benchmark... benchmarks) {
    return ContaminationIndex.of(criteria, List.of(benchmarks)).hits(new Document(text));
  }

  private static List<Hit> hits(Method method, String text, Benchmark... benchmarks) {
    return hits(Criteria.of(method), text, benchmarks);
  }

  @ParameterizedTest
  @EnumSource
  void aPassageInATextIsFoundWithItsPlaceAndAllOfIt(Method method) {
    String text = "Before \ud83d\ude00 it.\n" + QUESTION + "\n" + ANSWER + "\nAfter it.";

    assertThat(hits(method, text, QUIZ))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.benchmark()).isEqualTo("quiz");
              assertThat(hit.passageId()).isEqualTo("quiz-1");
              assertThat(hit.passage()).isEqualTo(QUESTION + "\n" + ANSWER);
              assertThat(hit.share()).isEqualTo(1);
              String span =
                  text.substring(
                      text.offsetByCodePoints(0, hit.charStart()),
                      text.offsetByCodePoints(0, hit.charEnd()));
              switch (method) {
                case GPT3 -> assertThat(span).isEqualTo(hit.passage());
                // eleven words of the question are part of n-grams that reach into the answer
                case DATATROVE ->
                    assertThat(span)
                        .isEqualTo(QUESTION.substring(QUESTION.indexOf("qwj")) + "\n" + ANSWER);
                case DOLMA -> assertThat(span).isEqualTo(hit.passage());
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void caseAndPunctuationMakeNoDifference(Method method) {
    String text = (QUESTION + "\n" + ANSWER).toUpperCase(Locale.ROOT).replace(" ", ",  ");
    assertThat(hits(method, text, QUIZ)).hasSize(1);
  }

  @Test
  void eachMethodNeedsItsOwnRunOfWords() {
    assertThat(hits(Method.GPT3, words("q", 12), QUIZ)).isEmpty();
    assertThat(hits(Method.GPT3, words("q", 13), QUIZ)).hasSize(1);
    assertThat(hits(Method.DATATROVE, QUESTION, QUIZ)).as("the question alone").isEmpty();
    assertThat(hits(Method.DATATROVE, words("a", 11), QUIZ)).isEmpty();
    assertThat(hits(Method.DATATROVE, words("a", 12), QUIZ)).hasSize(1);
    assertThat(hits(Method.DATATROVE, QUESTION + " awa", QUIZ)).as("reaches over").hasSize(1);
    assertThat(hits(Method.DOLMA, "And " + QUESTION, QUIZ)).as("not a whole line").isEmpty();
    assertThat(hits(Method.DOLMA, "x\n" + QUESTION + "\ny", QUIZ))
        .singleElement()
        .satisfies(it -> assertThat(it.share()).isEqualTo(0.5));
  }

  @Test
  void gpt3LooksForShorterNgramsInABenchmarkOfShortPassages() {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      passages.add(new Passage("long-" + i, "", words("l" + (char) ('a' + i), 20)));
    }
    passages.add(new Passage("short", "", words("s", 9)));
    Benchmark mixed = new Benchmark("mixed", passages);
    assertThat(hits(Method.GPT3, words("s", 9), mixed)).hasSize(1);
    assertThat(hits(Method.GPT3, words("la", 9), mixed)).hasSize(1);
    assertThat(hits(Method.GPT3, words("la", 8), mixed)).isEmpty();

    Benchmark tiny = new Benchmark("tiny", List.of(new Passage("t", "", words("t", 7))));
    ContaminationIndex index =
        ContaminationIndex.of(Criteria.of(Method.GPT3), List.of(mixed, tiny));
    assertThat(index.coverage())
        .containsExactly(
            new ContaminationIndex.Coverage("mixed", 9, 20, 0, 0),
            new ContaminationIndex.Coverage("tiny", 8, 1, 1, 0));
    assertThat(index.hits(new Document(words("t", 7)))).isEmpty();
  }

  @Test
  void gpt3IgnoresWhatMoreThanTenPassagesShareAndCountsCopiesOfOneOnce() {
    List<Passage> eleven = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      eleven.add(new Passage("p" + i, words("set", 13), words("own" + (char) ('a' + i), 13)));
    }
    Benchmark template = new Benchmark("template", eleven);
    assertThat(hits(Method.GPT3, words("set", 13), template)).isEmpty();
    assertThat(hits(Method.GPT3, words("ownc", 13), template))
        .singleElement()
        .satisfies(it -> assertThat(it.passageId()).isEqualTo("p2"));
    assertThat(hits(Method.GPT3, words("set", 13), new Benchmark("ten", eleven.subList(0, 10))))
        .hasSize(1);

    Benchmark copies = new Benchmark("copies", Collections.nCopies(30, eleven.get(0)));
    assertThat(hits(Method.GPT3, words("set", 13), copies)).hasSize(1);
  }

  @Test
  void hitsAndShareAreCountedByTheDifferentNgramsOfOnePassage() {
    String half = words("q", 15) + " something else " + words("q", 15);
    assertThat(hits(new Criteria(Method.GPT3, 13, 3, 0), half, QUIZ))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.hits()).isEqualTo(3);
              assertThat(it.share()).isEqualTo(3.0 / 28);
            });
    assertThat(hits(new Criteria(Method.GPT3, 13, 4, 0), half, QUIZ)).isEmpty();
    assertThat(hits(new Criteria(Method.GPT3, 13, 1, 0.5), half, QUIZ)).isEmpty();
    assertThat(hits(new Criteria(Method.GPT3, 13, 1, 0.2), QUESTION, QUIZ)).hasSize(1);
  }

  @Test
  void ofEachBenchmarkTheMostCompletePassageIsNamed() {
    Benchmark other =
        new Benchmark(
            "other",
            List.of(
                new Passage("part", "", QUESTION + " " + words("x", 20)),
                new Passage("whole", "", QUESTION)));
    assertThat(hits(Method.GPT3, "Once " + QUESTION, QUIZ, other))
        .extracting(it -> it.benchmark() + "/" + it.passageId())
        .containsExactly("other/whole", "quiz/quiz-1");
  }

  @Test
  void theOrderInWhichBenchmarksCameMakesNoDifference() {
    Random random = new Random(7);
    List<Benchmark> benchmarks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int b = 0; b < 6; b++) {
      List<Passage> passages = new ArrayList<>();
      for (int p = 0; p < 20; p++) {
        String passage = words("f" + random.nextInt(30) + "x", 14 + random.nextInt(12));
        passages.add(new Passage("p" + p, "", passage));
        text.append(random.nextInt(3) == 0 ? passage + " " : "");
      }
      benchmarks.add(new Benchmark("b" + b, passages));
    }
    Document document = new Document(text.toString());
    List<Hit> expected = ContaminationIndex.of(Criteria.of(Method.GPT3), benchmarks).hits(document);
    assertThat(expected).hasSizeGreaterThan(3);
    Collections.shuffle(benchmarks, random);
    assertThat(ContaminationIndex.of(Criteria.of(Method.GPT3), benchmarks).hits(document))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void emptyTextsAndBenchmarksHaveNoHits(Method method) {
    Benchmark empty = new Benchmark("empty", List.of());
    Benchmark blank = new Benchmark("blank", List.of(new Passage("", "", " \n.\n")));
    assertThat(hits(method, QUESTION, empty, blank)).isEmpty();
    assertThat(hits(method, "", QUIZ)).isEmpty();
    assertThat(hits(method, "...\n\n", QUIZ)).isEmpty();
    assertThat(ContaminationIndex.of(Criteria.of(method), List.of()).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aPassageThatRepeatsItselfTakesLinearTime(Method method) {
    String text = "na no ".repeat(50_000);
    Benchmark batman = new Benchmark("song", List.of(new Passage("1", "", text)));
    assertThat(hits(method, text, batman))
        .singleElement()
        .satisfies(it -> assertThat(it.share()).isEqualTo(1));
  }

  @ParameterizedTest
  @EnumSource(names = {"GPT3", "DATATROVE"})
  void aRowOfNumbersTellsNothing(Method method) {
    String row = "7 ".repeat(30);
    assertThat(hits(method, row, new Benchmark("sums", List.of(new Passage("1", "", row)))))
        .isEmpty();
    assertThat(
            hits(
                Method.DATATROVE,
                "1 2,5 3 ".repeat(9),
                new Benchmark("sums", List.of(new Passage("1", "", row)))))
        .isEmpty();
  }

  @Test
  void criteriaAndNamesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Criteria(Method.GPT3, 3, 1, 0)).hasMessageContaining("n must be");
    assertThatThrownBy(() -> new Criteria(Method.GPT3, 13, 0, 0)).hasMessageContaining("min_hits");
    assertThatThrownBy(() -> new Criteria(Method.GPT3, 13, 1, Double.NaN))
        .hasMessageContaining("min_share");
    assertThatThrownBy(() -> new Benchmark("A b", List.of())).hasMessageContaining("'A b'");
  }
}
