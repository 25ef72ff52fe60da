package dev.sluice.refine.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCategoriesTest {

  @Test
  void setsAreNumberedBySizeThenName() {
    assertThat(CategorySets.number(set("adult"))).isZero();
    assertThat(CategorySets.number(set("violence"))).isEqualTo(12);
    assertThat(CategorySets.number(set("adult", "agressif"))).isEqualTo(13);
    assertThat(CategorySets.number(set("adult", "violence"))).isEqualTo(24);
    assertThat(CategorySets.number(set("agressif", "agressive"))).isEqualTo(25);
    assertThat(CategorySets.number(set("porn", "violence"))).isEqualTo(90);
    assertThat(CategorySets.number(set("adult", "agressif", "agressive"))).isEqualTo(91);
    assertThat(CategorySets.number((1 << 13) - 1)).isEqualTo(CategorySets.LAST).isEqualTo(8190);
  }

  @Test
  void everySetHasANumberOfItsOwn() {
    assertThat(IntStream.range(1, 1 << 13).map(CategorySets::number).sorted())
        .containsExactly(IntStream.rangeClosed(0, 8190).boxed().toArray(Integer[]::new));
  }

  @Test
  void hostsHaveTheSetOfAllTheirLists() {
    HostCategories.Builder builder = new HostCategories.Builder();
    builder.add("porn", "a.example");
    builder.add("adult", "a.example ");
    builder.add("adult", "a.example");
    builder.add("violence", "b.example");
    builder.add("chat", "");
    HostCategories hosts = builder.build();

    assertThat(hosts.size()).isEqualTo(2);
    assertThat(hosts.setNumber("a.example")).isEqualTo(CategorySets.number(set("adult", "porn")));
    assertThat(hosts.setNumber("b.example")).isEqualTo(12);
    assertThat(hosts.setNumber("www.b.example")).isNaN();
    assertThat(hosts.setNumber(null)).isNaN();
  }

  @Test
  void manyHostsAreAllFoundAndNoOthers() {
    Random random = new Random(1);
    Map<String, TreeSet<String>> expected = new HashMap<>();
    HostCategories.Builder builder = new HostCategories.Builder();
    for (int i = 0; i < 50_000; i++) {
      String host = "h" + random.nextInt(30_000) + ".example";
      String category = CategorySets.CATEGORIES.get(random.nextInt(13));
      builder.add(category, host);
      expected.computeIfAbsent(host, it -> new TreeSet<>()).add(category);
    }
    HostCategories hosts = builder.build();

    assertThat(hosts.size()).isEqualTo(expected.size());
    expected.forEach(
        (host, categories) ->
            assertThat(hosts.setNumber(host))
                .isEqualTo(CategorySets.number(set(categories.toArray(String[]::new)))));
    for (int i = 30_000; i < 60_000; i++) {
      assertThat(hosts.setNumber("h" + i + ".example")).isNaN();
    }
  }

  @Test
  void identityIsThatOfTheHostsNotOfTheOrder() {
    HostCategories.Builder one = new HostCategories.Builder();
    one.add("chat", "a");
    one.add("porn", "b");
    HostCategories.Builder other = new HostCategories.Builder();
    other.add("porn", "b");
    other.add("chat", "a");
    HostCategories.Builder third = new HostCategories.Builder();
    third.add("porn", "a");
    third.add("chat", "b");

    assertThat(one.build().sha256()).isEqualTo(other.build().sha256());
    assertThat(one.build().sha256()).isNotEqualTo(third.build().sha256());
  }

  @Test
  void otherCategoriesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HostCategories.Builder().add("shopping", "a"))
        .withMessageContaining("shopping");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/b?c, a.example",
    "https://A.example:8080, A.example:8080",
    "http://user@a.example#x, user@a.example",
    "//a.example/x, a.example",
    "svn+ssh://a?b, a",
    "a.example/b,",
    "mailto:a@b.example,",
    "http:///x,",
    "://x/,",
    "1a://x/,",
    "'',",
  })
  void networkLocationIsWhatPythonFinds(String url, String expected) {
    assertThat(NetworkLocation.of(url)).isEqualTo(expected);
  }

  private static int set(String... categories) {
    int set = 0;
    for (String category : categories) {
      set |= 1 << CategorySets.CATEGORIES.indexOf(category);
    }
    return set;
  }
}
