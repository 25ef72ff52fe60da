package dev.sluice.refine.classify.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityScorerTest {

  private static final QualityModel MODEL = QualityModel.bundled();

  private static final String ENCYCLOPEDIC =
      """
      A lighthouse is a tower that shows a light to ships at night. The first of which we have \
      detailed reports stood before Alexandria and was built in the third century before our era, \
      although fires on hills had warned sailors long before that.
      In the nineteenth century, lenses made of many thin prisms replaced the mirrors. They gather \
      most of the light of a small lamp into a narrow beam, which can be seen from more than thirty \
      kilometres away. Because each tower turns its lens at another speed, a navigator can tell \
      from the interval between two flashes which one he sees.
      Today most of them work without keepers, and many have been closed since satellites made \
      navigation easier. Some are now museums.
      """;

  private static final String MENU =
      """
      Home
      Lighthouses
      Lighthouses of Europe
      Shop
      Postcards | Posters | Mugs | Sale!
      Log in / Register
      Forgot your password?
      Share on Facebook
      Contact us
      © 2019 Lighthouse Lovers LLC
      """;

  private static final String ADVERTISEMENT =
      """
      Looking for the perfect lighthouse gift? You have come to the right place! Our beautiful hand \
      painted lighthouse lamps are perfect for any room and make a great gift for mom or dad.
      Order today and get free shipping on all orders over $49! Use code SHINE at checkout.
      Call us at 555-0100 or click here to see our full selection of amazing products.
      """;

  private static final String CHATTER =
      """
      lol did you guys see that lighthouse pic i posted yesterday?? sooo pretty
      haha yeah! where was that again
      dunno some place in maine i think, my cousin drove
      omg i wanna go there sooo bad, anybody up for a road trip this weekend???
      """;

  private final QualityScorer scorer = new QualityScorer(MODEL);

  private double score(String text) {
    return scorer.score(text, "eng_Latn");
  }

  @Test
  void anArticleScoresFarAboveAMenuAnAdvertisementAndChatterOnTheSameSubject() {
    assertThat(score(ENCYCLOPEDIC)).isGreaterThan(0.8);
    assertThat(score(ADVERTISEMENT)).isLessThan(0.4);
    assertThat(score(CHATTER)).isLessThan(0.3);
    assertThat(score(MENU)).isLessThan(0.1);
  }

  @Test
  void eachFurtherMenuAroundAnArticleLowersItsScore() {
    String text = ENCYCLOPEDIC;
    double last = score(text);
    for (int i = 0; i < 4; i++) {
      text = MENU + text;
      double next = score(text);
      assertThat(next).as("menus: %d", i + 1).isLessThan(last);
      last = next;
    }
    assertThat(last).isLessThan(0.5);
  }

  @Test
  void anArticleCutIntoHeadlinesScoresBelowTheArticle() {
    String headlines =
        Stream.of(ENCYCLOPEDIC.split("[.\\n,]+"))
            .map(part -> part.strip().split(" "))
            .map(words -> Stream.of(words).limit(4).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("...\n"));

    assertThat(score(headlines)).isLessThan(score(ENCYCLOPEDIC) - 0.3);
  }

  @Test
  void shoutingTheArticleWithExclamationMarksLowersItsScore() {
    assertThat(score(ENCYCLOPEDIC.replace(".", "!!!"))).isLessThan(score(ENCYCLOPEDIC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eng_Latn", "eng", "en"})
  void englishHasAScoreUnderEachOfItsLabels(String language) {
    assertThat(scorer.score(ENCYCLOPEDIC, language)).isEqualTo(score(ENCYCLOPEDIC));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "deu_Latn", "de", "eng_Cyrl", "enm_Latn", "EN"})
  void otherLanguagesHaveNone(String language) {
    assertThat(scorer.score(ENCYCLOPEDIC, language)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n\n",
        "one two three four five six seven eight nine",
        "1 2 3 4 5 6 7 8 9 10 11"
      })
  void fewerThanTenWordsHaveNone(String text) {
    assertThat(scorer.score(text, "en")).isNull();
  }

  @Test
  void tenWordsHaveOne() {
    assertThat(scorer.score("one two three four five six seven eight nine ten", "en")).isNotNull();
  }

  @Test
  void theScoreDependsOnNoTextBefore() {
    double first = score(ENCYCLOPEDIC);
    score(MENU);
    scorer.score("x".repeat(100_000), "en");

    assertThat(score(ENCYCLOPEDIC)).isEqualTo(first);
    assertThat(new QualityScorer(MODEL).score(ENCYCLOPEDIC, "en")).isEqualTo(first);
  }

  @Test
  void scorersOnSeveralThreadsShareAModel() {
    double expected = score(ENCYCLOPEDIC);

    List<Double> scores =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> new QualityScorer(MODEL).score(ENCYCLOPEDIC, "en"))
            .toList();

    assertThat(scores).containsOnly(expected);
  }

  @Test
  void beyondTheWindowOnlyTheLengthCounts() {
    String window = ENCYCLOPEDIC.repeat(4).substring(0, QualityScorer.WINDOW);
    String prose = window + " and so on".repeat(100);
    String menu = window + "\nBuy now!!".repeat(100);

    assertThat(score(prose)).isEqualTo(score(menu));
  }

  @ParameterizedTest
  @CsvSource({"0,0x10FFFF", "0,127", "0xD7F0,0xE010", "0x1F300,0x1FAFF", "0x4E00,0x9FFF", "9,13"})
  void anythingAtAllHasAProbabilityOrNone(String from, String to) {
    SplittableRandom random = new SplittableRandom(7);
    for (int length : new int[] {1, 2, 100, 2499, 2500, 2501, 20_000}) {
      StringBuilder text = new StringBuilder("ten words that come first so that there are ten ");
      while (text.length() < length) {
        text.appendCodePoint(random.nextInt(Integer.decode(from), Integer.decode(to) + 1));
      }
      Double score = scorer.score(text, "en");
      if (score != null) {
        assertThat(score).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void aRepeatedCharacterOfAnyKindIsHarmless() {
    for (String unit :
        List.of("a", "a ", "\n", "a\n", "'", "a'", ".", "1", "\uD800", "😀", "İ", "\0")) {
      Double score = scorer.score(unit.repeat(50_000), "en");
      if (score != null) {
        assertThat(score).as(unit).isBetween(0.0, 0.6);
      }
    }
  }

  @Test
  void scoringAllocatesOnlyItsResult() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 1000; i++) {
      score(ENCYCLOPEDIC);
    }
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < 1000; i++) {
      score(ENCYCLOPEDIC);
    }

    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
  }
}
