package dev.sluice.refine.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The find stands in «» where there is one. */
class PiiSpansTest {

  private static void assertFinds(PiiType type, String marked) {
    int from = marked.indexOf('«');
    String text = marked.replace("«", "").replace("»", "");
    List<String> expected =
        from < 0
            ? List.of()
            : List.of(type.key() + " " + marked.substring(from + 1, marked.indexOf('»')));
    assertThat(Finds.in(text)).as(marked).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to «ann.lee+news@mail.example.co.uk», please",
        "<«ann@example.org»>",
        "'«o'neill@example.ie»'",
        "mailto:«ann@example.org»?subject=x",
        "Ends with «ann@example.org».",
        "No space behind: «ann@example.org».Please answer",
        "写信到«ann@example.org»谢谢",
        "«jörg@müller-gmbh.de» und 😀",
        "in a query: x=«ann@example.org»&y",
        "two dots..«ann@example.org»",
        "@ann and a@b are names",
        "logo@2x.png",
        "git@github.com:ann/repository",
        "npm install package@1.2.3",
        "ann@example.o",
        "ann.@example.org is none",
        "ann@-example.org",
        "https://example.org/@ann.lee",
      })
  void emailAddresses(String text) {
    assertFinds(PiiType.EMAIL, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping «8.8.8.8» now",
        "from «93.184.216.34»:8080",
        "in «93.184.216.0»/24",
        "(«193.0.6.139»)",
        "Seen at «93.184.216.34».",
        "\n«1.1.1.1» one.one.one.one",
        "address «2606:4700:4700::1111» of a resolver",
        "[«2a00:1450:4001:0829:0000:0000:0000:200e»]:443",
        "«::ffff:93.184.216.34» is mapped",
        "«2606:4700::6810:84e5».",
        "10.0.0.1 and 172.20.1.1 and 192.168.1.1 are private",
        "127.0.0.1 0.0.0.0 169.254.3.4 100.64.0.1 198.18.3.4",
        "192.0.2.1 198.51.100.7 203.0.113.9",
        "224.0.0.1 255.255.255.255 240.1.2.3",
        "fe80::1 ::1 :: fd00:1234::1 ff02::1 2001:db8::1 2001:db8:0:0:0:0:0:1",
        "::ffff:10.0.0.1",
        "1.2.3.4.5 is an object id, and so is 1.3.6.1.4.1",
        "256.1.1.1 and 01.2.3.4",
        "version 4.3.2.1",
        "v4.3.2.1",
        "\n2.3.1.10. A heading\n2.3.1.11 Another",
        "std::add a::b ::c dead::beef",
        "At 12:30:45 on 10:11:12",
        "00:1b:63:ff:fe:84:45:e6 is a MAC",
        "ab:cd:ef:01:23:45:67:89:ab:cd:ef:01:23:45:67:89",
      })
  void publicAddresses(String text) {
    assertFinds(PiiType.IP, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IBAN «DE89 3704 0044 0532 0130 00».",
        "«GB29NWBK60161331926819»",
        "«gb29nwbk60161331926819»",
        "«FR14-2004-1010-0505-0001-3M02-606»",
        "«NO9386011117947»,",
        "«MT84MALT011000012345MTLCAST001S»",
        "GB29NWBK60161331926818 has wrong check digits",
        "DE8937040044053201300 is short",
        "DE893704004405320130001 is long",
        "XX29NWBK60161331926819 is of no country",
      })
  void accountNumbers(String text) {
    assertFinds(PiiType.IBAN, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Visa «4111 1111 1111 1111», valid",
        "«4111-1111-1111-1111»",
        "«5555555555554444»",
        "paid with «378282246310005» today",
        "«3782 822463 10005»",
        "«30569309025904»",
        "«6011000990139424»",
        "«3530111333300000»",
        "«2223003122003222»",
        "my card is «5018000000000009»",
        "credit card: «3502162941615515» of another prefix",
        "4111 1111 1111 1112 fails Luhn",
        "order id 4111111111111111",
        "ISBN 4111111111111111",
        "9111111111111111",
        "0000 0000 0000 0000",
        "x=4111111111111111",
        "94111111111111111112",
        "4111-1111 1111-1111",
      })
  void cardNumbers(String text) {
    assertFinds(PiiType.CARD, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSN «536-90-4399»",
        "Her number is «536-90-4399».",
        "social security number «536 90 4399»",
        "SSN: «536904399»",
        "000-12-3456 and 666-12-3456 and 900-12-3456",
        "536-00-4399 and 536-90-0000",
        "part 536-90-4399",
        "1536-90-4399",
        "536-90-43991",
        "536 90 4399 of nothing",
      })
  void socialSecurityNumbers(String text) {
    assertFinds(PiiType.SSN, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call «(212) 555-0123» today",
        "«212-555-0123»",
        "«1-800-555-0199» is free",
        "«+1 212 555 0123 ext. 45»",
        "«+49 30 901820»",
        "«+44 (0)20 7946 0958»",
        "«0044 20 7946 0958»",
        "«020 7946 0958»",
        "«01.84.17.61.18»",
        "Tel.: «030/901820»",
        "phone «555-0123»",
        "My mobile is «07700900123».",
        "reach me at «9472 7916»",
        "«416 60 039» office",
        "On 2016-10-12 and 12.10.2016, from 1995-1998",
        "pages 1234-5678 of 1234567",
        "INT_MAX = +2147483647",
        "costs $1 234 567",
        "call 192.168.0.1 or 3.1415927",
        "00651000-00652000 r--p",
        "id 550e8400-e29b-41d4-a716-446655440000",
        "Phys. Commun. 79 (1994) 111-114",
        "loops: 1000000",
        "1234567890",
        "2.400.000 calls",
      })
  void telephoneNumbers(String text) {
    assertFinds(PiiType.PHONE, text);
  }

  @Test
  void privateKeys() {
    String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n";
    String key = "-----BEGIN RSA PRIVATE KEY-----\n" + body + "-----END RSA PRIVATE KEY-----";

    assertThat(Finds.in("x\n" + key + "\ny")).containsExactly("private_key " + key);
    assertThat(Finds.in(key.replace("\n", "\\n"))).hasSize(1);
    assertThat(Finds.in(key.replace("RSA ", ""))).hasSize(1);
    assertThat(Finds.in(key.replace("KEY", "KEY BLOCK").replace("RSA", "PGP"))).hasSize(1);
    assertThat(Finds.in(key.substring(0, 90) + " it goes on")).isNotEmpty();
    assertThat(Finds.in(key.replace("PRIVATE", "PUBLIC"))).isEmpty();
    assertThat(Finds.in("-----BEGIN RSA PRIVATE KEY-----, as the file says")).isEmpty();
  }

  @Test
  void tokensOfPublishedForm() {
    String random = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC2dF4hJ6kL8n";
    assertTokens(
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_" + random.substring(0, 36),
        "github_pat_" + random.substring(0, 22) + "_" + random.substring(0, 40),
        "xoxb-123456789012-1234567890123-" + random.substring(0, 24),
        "sk_live_" + random.substring(0, 24),
        "AIza" + random.substring(0, 35),
        "npm_" + random.substring(0, 36),
        "pypi-AgEIcHlwaS5vcmc" + random + random,
        "sk-proj-" + random,
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + random);
    assertThat(Finds.in("sk-fading-circle-is-a-class-of-a-stylesheet-somewhere")).isEmpty();
    assertThat(Finds.in("XAKIAIOSFODNN7EXAMPLE AKIAIOSFODNN7EXAMPLEX")).isEmpty();
    assertThat(Finds.in("ghp_short npm_install_is_a_name_in_snake_case_and_long")).isEmpty();
  }

  private static void assertTokens(String... tokens) {
    for (String token : tokens) {
      assertThat(Finds.in("key=\"" + token + "\";")).containsExactly("api_token " + token);
    }
  }

  @Test
  void offsetsAreCodePoints() {
    assertThat(Finds.in("😀😀 ann@example.org 😀")).containsExactly("email ann@example.org");
  }

  @Test
  void ofOverlappingFindsTheMoreTellingTypeStays() {
    assertThat(Finds.in("call 2125550123@example.org"))
        .containsExactly("email 2125550123@example.org");
  }

  @Test
  void countsAreByType() {
    PiiSpans spans =
        PiiSpans.of(
            new dev.sluice.refine.document.Document("a@example.org, b@example.org, 8.8.8.8"));

    assertThat(spans.count(PiiType.EMAIL)).isEqualTo(2);
    assertThat(spans.count(PiiType.IP)).isEqualTo(1);
    assertThat(spans.count(PiiType.PHONE)).isZero();
    assertThat(spans.count()).isEqualTo(3);
  }
}
