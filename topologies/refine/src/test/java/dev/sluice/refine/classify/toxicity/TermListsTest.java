package dev.sluice.refine.classify.toxicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermListsTest {

  private static final TermLists LISTS = TermLists.bundled();
  private final TermCount count = new TermCount();

  @ParameterizedTest
  @CsvSource({
    "en, You total bastard., 1",
    "de, So ein Arschloch!, 1",
    "fr, Quel connard celui-là, 1",
    "es, Eres un cabrón, 1",
    "it, Sei un vero stronzo, 1",
    "pt, Que merda, 1",
    "nl, Wat een klootzak, 1",
    "pl, O kurwa, 1",
    "tr, Defol git orospu, 1",
    "nb, Dra til helvete din kuk, 2",
    "de, Ein schöner Tag im Park., 0",
    "fr, Une belle journée au parc., 0"
  })
  void wordsOfALanguagesListAreCounted(String language, String text, int expected) {
    LISTS.spaced(language).count(new TokenReader().read(text), count);
    assertThat(count.terms()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, これはアナルという言葉, 1",
    "ko, 야 개새끼야, 1",
    "zh, 他说三级片很多, 1",
    "zh, 今天天气很好, 0",
    "th, วันนี้อากาศดี, 0"
  })
  void languagesWithoutSpacesAreSearchedAnywhere(String language, String text, int expected) {
    assertThat(LISTS.unspaced(language).count(text, count)).isPositive();
    assertThat(count.terms()).isEqualTo(expected);
  }

  @Test
  void allTwentySevenListsAreThere() {
    List<String> spaced =
        List.of(
            "ar", "cs", "da", "de", "en", "eo", "es", "fa", "fi", "fil", "fr", "hi", "hu", "it",
            "kab", "nl", "no", "pl", "pt", "ru", "sv", "tlh", "tr");
    assertThat(spaced).allSatisfy(language -> assertThat(LISTS.spaced(language)).isNotNull());
    assertThat(List.of("ja", "ko", "th", "zh"))
        .allSatisfy(language -> assertThat(LISTS.unspaced(language)).isNotNull());
    assertThat(LISTS.spaced("tl")).isSameAs(LISTS.spaced("fil"));
    assertThat(LISTS.spaced("sw")).isNull();
    assertThat(LISTS.spaced(null)).isNull();
  }

  @Test
  void theLongestTermWinsAndNoneOverlap() {
    TermSet set = TermSet.of(Map.of("a b", (byte) 1, "a b c", (byte) 3, "c", (byte) 1));
    set.count(new TokenReader().read("a b c a b a c x"), count);
    assertThat(count.terms()).isEqualTo(3);
    assertThat(count.listedLength()).isEqualTo(3 + 2 + 1);
    assertThat(count.sexualLength()).isEqualTo(3);
  }

  @Test
  void aTermInsideAnotherWordIsNoneButInUnspacedLanguages() {
    LISTS.english().count(new TokenReader().read("Scunthorpe classes assassin"), count);
    assertThat(count.terms()).isZero();
    SubstringSet set = SubstringSet.of(List.of("abcd", "bc", "cde", "x"));
    assertThat(set.count("ABcx abd cde", count)).isEqualTo(10);
    assertThat(count.terms()).isEqualTo(2);
  }

  @Test
  void hostsAreReadByWholePartsWhereAWordHidesInOrdinaryNames() {
    HostWords hosts = HostWords.bundled();
    assertThat(hosts.count("www.free-sex-cams.example")).isEqualTo(1);
    assertThat(hosts.count("bestpornsite.example")).isEqualTo(1);
    assertThat(hosts.count("example.xxx")).isPositive();
    assertThat(List.of("www.essex.ac.uk", "sussex.gov", "analysis.example", "xxxl-shop.de", ""))
        .allSatisfy(host -> assertThat(hosts.count(host)).isZero());
    assertThat(hosts.count("porn".repeat(1_000_000))).isLessThan(100);
  }
}
