package dev.sluice.refine.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void onlyWhatCanNeverMakeADifferenceIsTakenAway() {
    assertThat(Address.of("HTTP://Example.ORG:80/A/%7eb?Q=1#top"))
        .isEqualTo("http://example.org/A/%7eb?Q=1");
    assertThat(Address.of("https://example.org:443")).isEqualTo("https://example.org/");
    assertThat(Address.of("https://example.org?q")).isEqualTo("https://example.org/?q");
    assertThat(Address.of("http://example.org:")).isEqualTo("http://example.org/");
    assertThat(Address.of(" http://Me:Pw@Example.org:8080/x "))
        .isEqualTo("http://Me:Pw@example.org:8080/x");
    assertThat(Address.of("https://example.org:80/")).isEqualTo("https://example.org:80/");
    assertThat(Address.of("http://www.example.org/a/"))
        .isNotEqualTo(Address.of("http://example.org/a/"))
        .isNotEqualTo(Address.of("http://www.example.org/a"));
  }

  @Test
  void whatIsNoUrlIsLeftAloneButForItsFragment() {
    assertThat(Address.of("Path/To#x")).isEqualTo("Path/To");
    assertThat(Address.of("a b://C")).isEqualTo("a b://C");
    assertThat(Address.of("://x")).isEqualTo("://x");
    assertThat(Address.of("  ")).isNull();
    assertThat(Address.of(null)).isNull();
  }

  @Test
  void normalisingTwiceChangesNothingAndLongOnesStayApart() {
    String tail = "x".repeat(5000);
    String one = Address.of("http://e.org/" + tail + "1");
    String other = Address.of("http://e.org/" + tail + "2");
    assertThat(one).isNotEqualTo(other).hasSize(Address.MOST_CHARACTERS + 17);
    for (String url : new String[] {"http://a@b@C:80/?", "http://[::1]:80/", "http:///x", "x://"}) {
      assertThat(Address.of(Address.of(url))).isEqualTo(Address.of(url));
    }
  }

  @Test
  void hostIsWithoutPortAndUser() {
    assertThat(Address.host(Address.of("http://u:p@Example.org:8080/a@b:1")))
        .contains("example.org");
    assertThat(Address.host(Address.of("http://[::1]/"))).contains("[::1]");
    assertThat(Address.host(Address.of("no url"))).isEmpty();
    assertThat(Address.host(Address.of("file:///etc"))).isEmpty();
    assertThat(Address.host(null)).isEmpty();
  }
}
