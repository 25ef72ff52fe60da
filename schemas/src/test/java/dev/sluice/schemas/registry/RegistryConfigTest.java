package dev.sluice.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryConfigTest {

  @Test
  void severalUrlsAreSeparatedByCommas() {
    assertThat(RegistryConfig.of("http://a:1, https://b:2").urls())
        .containsExactly("http://a:1", "https://b:2");
  }

  @Test
  void aMissingUrlIsRefused() {
    assertThatThrownBy(() -> RegistryConfig.from(Map.of("bootstrap.servers", "x")))
        .hasMessageContaining("schema.registry.url");
  }

  @Test
  void whatIsNoHttpUrlIsRefused() {
    for (String url : List.of("localhost:8081", "ftp://a", "http://", "http://a b")) {
      assertThatThrownBy(() -> RegistryConfig.of(url))
          .as(url)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("schema.registry.url");
    }
  }

  @Test
  void anUnknownKeyWithThePrefixIsRefusedAndOthersAreIgnored() {
    assertThatThrownBy(
            () ->
                RegistryConfig.from(
                    Map.of("schema.registry.url", "http://a", "schema.registry.timeout", "1")))
        .hasMessageContaining("schema.registry.timeout");
    assertThat(RegistryConfig.from(Map.of("schema.registry.url", "http://a", "x", "1")).client())
        .isEmpty();
  }

  @Test
  void credentialsReachTheClientAndStayOutOfLogs() {
    RegistryConfig config =
        RegistryConfig.from(
            Map.of(
                "schema.registry.url", "http://a",
                "schema.registry.basic.auth.user.info", "ann:secret",
                "schema.registry.ssl.truststore.location", "/t"));
    assertThat(config.clientProperties())
        .containsOnly(
            Map.entry("basic.auth.user.info", "ann:secret"),
            Map.entry("basic.auth.credentials.source", "USER_INFO"),
            Map.entry("schema.registry.ssl.truststore.location", "/t"));
    assertThat(config.toString()).doesNotContain("secret");
  }
}
