package dev.sluice.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceProfileTest {

  @Test
  void aProfileNamesHostsAndQuantiles() {
    SliceProfile profile = new SliceProfile();
    profile.add(document(1, "http://a.example/1", 3));
    profile.add(document(2, "https://A.example:443/2", 5));
    profile.add(document(3, "http://b.example", 4));
    profile.add(document(4, null, 4));

    ObjectNode json = new ObjectMapper().createObjectNode();
    profile.write(json);
    assertThat(json.toString())
        .isEqualTo(
            "{\"documents\":4,\"sampled\":4,\"distinct_hosts\":2,\"most_frequent_hosts\":"
                + "[{\"host\":\"a.example\",\"documents\":2},{\"host\":\"b.example\",\"documents\":1}],"
                + "\"signals\":{\"n\":{\"defined\":4,\"min\":3.0,\"p05\":3.0,\"p25\":3.0,\"p50\":4.0,"
                + "\"p75\":4.0,\"p95\":5.0,\"max\":5.0}}}");
    assertThat(profile.needsSecondPass()).isFalse();
  }

  @Test
  void hostsAreTheSameInAnyOrderThoughThereAreMoreThanCanBeCountedAtOnce() {
    List<String> hosts = new ArrayList<>();
    for (int i = 0; i < 90_000; i++) {
      hosts.add("once" + i + ".example");
    }
    for (int common = 1; common <= 30; common++) {
      hosts.addAll(Collections.nCopies(100 * common, "common" + common + ".example"));
    }
    Random random = new Random(9);
    Collections.shuffle(hosts, random);
    HostTally one = tally(hosts);
    Collections.shuffle(hosts, random);
    HostTally other = tally(hosts);

    assertThat(one.needsSecondPass()).isTrue();
    assertThat(one.mostFrequent()).isEqualTo(other.mostFrequent()).hasSize(20);
    assertThat(one.mostFrequent().get(0))
        .isEqualTo(new HostTally.Frequent("common30.example", 3000));
    assertThat(one.distinct()).isEqualTo(other.distinct());
    assertThat(one.distinct()).isCloseTo(90_030, within(90_030 * 0.05));
  }

  @Test
  void hostsOfOneDocumentEachAreNotCalledFrequentAfterASecondPass() {
    List<String> hosts = new ArrayList<>();
    for (int i = 0; i < 90_000; i++) {
      hosts.add("once" + i + ".example");
    }

    assertThat(tally(hosts).mostFrequent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://User:pw@Host.Example:8080/x, host.example",
    "http://[2001:db8::1]:80/, [2001:db8::1]",
    "http://[2001:db8::1]/, [2001:db8::1]",
    "http://:80/,",
    "no address,",
  })
  void hostIsWithoutUserAndPort(String url, String host) {
    assertThat(SliceProfile.host(url)).isEqualTo(host);
  }

  @Test
  void whatIsTooLongForAHostIsNone() {
    assertThat(SliceProfile.host("http://" + "a".repeat(254))).isNull();
  }

  private static HostTally tally(List<String> hosts) {
    HostTally tally = new HostTally();
    hosts.forEach(tally::add);
    if (tally.needsSecondPass()) {
      hosts.forEach(tally::count);
    }
    return tally;
  }

  private static AnnotatedSummary document(int id, String url, double n) {
    return new AnnotatedSummary("id" + id, url, Map.of("n", n));
  }
}
