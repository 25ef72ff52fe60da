package dev.sluice.refine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en, en",
    "eng, eng",
    "eng_Latn, eng_Latn",
    "__label__eng_Latn, eng_Latn",
    "zh-Hant, zh_Hant",
    "zh_hant_TW, zh_Hant",
    "en-GB, en",
    "EN, en",
    "__label__en, en",
    "zxx, zxx"
  })
  void allWaysToWriteACodeAreRead(String text, String expected) {
    assertThat(LanguageCode.parse(text)).hasToString(expected);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "eng_Latn, en", "eng, en", "en, en", "zho_Hans, zh", "arb_Arab, ar", "fas_Arab, fa",
    "pes_Arab, fa", "nob_Latn, nb", "ekk, et", "lvs, lv", "plt_Latn, mg", "heb_Hebr, he",
    "cmn, zh", "msa_Latn, ms", "zsm_Latn, ms", "fil_Latn, tl", "gsw_Latn, gsw", "xyz, xyz"
  })
  void theShortestCodeHasTwoLettersWhereThereIsOne(String text, String expected) {
    assertThat(LanguageCode.parse(text).shortest()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} matches {1}")
  @CsvSource({
    "en, eng_Latn", "eng, eng_Latn", "eng_Latn, eng_Latn", "eng_Latn, en", "zh, zho_Hans",
    "zh, zho_Hant", "zho_Hant, zho_Hant", "zh-Hant, zho_Hant", "sr, srp_Cyrl", "srp, srp_Latn",
    "no, nob_Latn", "no, nno_Latn", "nb, nob_Latn", "ku, ckb_Arab", "ms, msa_Latn",
    "zsm_Latn, msa_Latn", "pes_Arab, fas_Arab", "fa, prs_Arab", "uz, uzb_Cyrl", "tlh, tlh_Latn"
  })
  void aCodeMatchesWhatItNames(String allowed, String detected) {
    assertThat(LanguageCode.parse(allowed).matches(LanguageCode.parse(detected))).isTrue();
  }

  @ParameterizedTest(name = "{0} does not match {1}")
  @CsvSource({
    "zho_Hant, zho_Hans", "zho_Hant, zh", "srp_Latn, srp_Cyrl", "srp_Latn, sr", "en, deu_Latn",
    "nb, nno_Latn", "fas_Arab, prs_Arab", "prs_Arab, fas_Arab", "ckb, kmr_Latn", "nob_Latn, no",
    "tlh_Latn, tlh_Piqd", "zh, jpn_Jpan"
  })
  void aCodeDoesNotMatchMoreThanItNames(String allowed, String detected) {
    assertThat(LanguageCode.parse(allowed).matches(LanguageCode.parse(detected))).isFalse();
  }

  @Test
  void onlyTwoOrThreeLettersAreWellFormed() {
    assertThat(LanguageCode.parse("en-US").isWellFormed()).isTrue();
    assertThat(LanguageCode.parse("zho_Hans").isWellFormed()).isTrue();
    assertThat(LanguageCode.parse("english").isWellFormed()).isFalse();
    assertThat(LanguageCode.parse("").isWellFormed()).isFalse();
    assertThat(LanguageCode.parse("e1").isWellFormed()).isFalse();
  }
}
