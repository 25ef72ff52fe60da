package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.edit.TextEdits;
import dev.sluice.refine.pii.PiiSpans;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiiPolicyTest {
  private static final String TEXT =
      "ann@work.example.net and bob@work.example.net and cy@work.example.net on 8.8.8.8, "
          + "9.9.9.9, 1.0.0.1, 8.8.4.4, 9.9.9.10, 1.1.1.1, 8.8.8.9, call +49 30 901820";

  private static String mask(String pii, String text) {
    PiiPolicy policy = Recipe.parse("name: a\npii: " + pii).pii();
    return TextEdits.of(policy.edits(PiiSpans.of(new Document(text)).list())).applyTo(text);
  }

  @Test
  void fineWebsAddressesStandInTurn() {
    assertThat(
            mask(
                "{email: {action: mask, style: fineweb}, ip: {action: mask, style: fineweb}}",
                TEXT))
        .isEqualTo(
            "email@example.com and firstname.lastname@example.org and email@example.com on"
                + " 22.214.171.124, 126.96.36.199, 188.8.131.52, 184.108.40.206, 220.127.116.11,"
                + " 18.104.22.168, 22.214.171.124, call +49 30 901820");
  }

  @Test
  void dolmasNamesStandBetweenSpaces() {
    String dolma = "{action: mask, style: dolma}";
    assertThat(
            mask(
                "{email: %s, ip: %s, phone: %s}".formatted(dolma, dolma, dolma),
                "ann@work.example.net on 8.8.8.8, call +49 30 901820"))
        .isEqualTo(" |||EMAIL_ADDRESS|||  on  |||IP_ADDRESS||| , call  |||PHONE_NUMBER||| ");
  }

  @Test
  void tagsNameEachType() {
    assertThat(
            mask(
                "{default: mask}",
                "😀 ann@work.example.net 8.8.8.8 GB29NWBK60161331926819 4111111111111111"
                    + " SSN 536-90-4399 tel +49 30 901820 AKIAIOSFODNN7EXAMPLE"))
        .isEqualTo("😀 <EMAIL> <IP> <IBAN> <CARD> SSN <SSN> tel <PHONE> <API_TOKEN>");
  }

  @Test
  void whatIsKeptStays() {
    assertThat(mask("{email: keep, ip: reject, default: keep}", TEXT)).isEqualTo(TEXT);
    assertThat(Recipe.parse("name: a\npii: {ip: reject}").pii().masks()).isFalse();
    assertThat(Recipe.parse("name: a\npii: {ip: mask}").pii().masks()).isTrue();
  }

  @Test
  void maskingAMaskedTextChangesNothing() {
    for (String style : List.of("tag", "fineweb", "dolma")) {
      String treatment = "{action: mask, style: %s}".formatted(style);
      String pii = "{email: %s, ip: %s}".formatted(treatment, treatment);
      String once = mask(pii, TEXT);
      assertThat(once).isNotEqualTo(TEXT);
      assertThat(mask(pii, once)).isEqualTo(once);
    }
  }
}
