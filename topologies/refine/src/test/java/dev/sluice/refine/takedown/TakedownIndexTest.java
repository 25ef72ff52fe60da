package dev.sluice.refine.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.takedown.Takedown.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TakedownIndexTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @Test
  void everyScopeCoversWhatItNamesAndNothingElse() {
    Takedown host = Takedown.of("h", Scope.HOST, "Example.org", "");
    assertThat(host.covers(ID, Address.of("https://example.org:8443/x"))).isTrue();
    assertThat(host.covers(ID, Address.of("https://a.b.example.org/"))).isTrue();
    assertThat(host.covers(ID, Address.of("https://notexample.org/"))).isFalse();
    assertThat(host.covers(ID, null)).isFalse();

    Takedown prefix = Takedown.of("p", Scope.URL_PREFIX, "HTTPS://example.org", "");
    assertThat(prefix.covers(ID, Address.of("https://example.org/deep/down"))).isTrue();
    assertThat(prefix.covers(ID, Address.of("https://example.org.evil.com/"))).isFalse();

    Takedown url = Takedown.of("u", Scope.URL, "https://example.org:443/a#here", "");
    assertThat(url.covers(ID, Address.of("https://example.org/a"))).isTrue();
    assertThat(url.covers(ID, Address.of("https://example.org/a/"))).isFalse();

    Takedown doc = Takedown.of("d", Scope.DOC_ID, ID.toUpperCase(Locale.ROOT), "");
    assertThat(doc.covers(ID, null)).isTrue();
    assertThat(doc.covers("f".repeat(32), null)).isFalse();
  }

  @Test
  void valuesThatNameNothingAreRefused() {
    for (Scope scope : Scope.values()) {
      for (String value : new String[] {"", "  ", null, "a b"}) {
        assertThatThrownBy(() -> Takedown.of("t", scope, value, ""))
            .as("%s '%s'", scope, value)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
    assertThatThrownBy(() -> Takedown.of("t", Scope.HOST, "http://example.org/", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void indexFindsWhatAskingEachRequestFinds() {
    Random chance = new Random(3);
    for (int round = 0; round < 300; round++) {
      TakedownIndex index = new TakedownIndex();
      List<Takedown> standing = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Takedown takedown = any(chance);
        index.put(takedown);
        standing.removeIf(it -> it.id().equals(takedown.id()));
        standing.add(takedown);
      }
      Collections.shuffle(standing, chance);
      for (int i = 0; i < 4; i++) {
        index.remove(standing.remove(0).id());
        index.remove("never there");
      }
      for (int i = 0; i < 10; i++) {
        String docId = ID.substring(0, 31) + chance.nextInt(3);
        String address = chance.nextInt(5) == 0 ? null : Address.of(url(chance));
        Optional<Takedown> expected =
            standing.stream()
                .filter(it -> it.covers(docId, address))
                .min(Comparator.comparing(Takedown::id));
        assertThat(index.covering(docId, address)).isEqualTo(expected);
      }
    }
  }

  private static Takedown any(Random chance) {
    Scope scope = List.of(Scope.values()).get(chance.nextInt(4));
    String value =
        switch (scope) {
          case DOC_ID -> ID.substring(0, 31) + chance.nextInt(3);
          case HOST -> List.of("e.org", "a.e.org", "org", "f.org").get(chance.nextInt(4));
          case URL, URL_PREFIX -> url(chance);
        };
    return Takedown.of("t" + chance.nextInt(20), scope, value, "why");
  }

  private static String url(Random chance) {
    return "http://"
        + List.of("e.org", "a.e.org", "f.org").get(chance.nextInt(3))
        + List.of("", "/", "/a", "/ab", "/ab/c").get(chance.nextInt(5));
  }
}
