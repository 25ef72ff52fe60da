package dev.sluice.refine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private static final String ENGLISH =
      "The river rises in the hills above the town and reaches the sea after ninety miles.";

  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "eng_Latn | The river rises in the hills above the town and reaches the sea.",
        "deu_Latn | Der Fluss entspringt in den Hügeln oberhalb der Stadt und mündet ins Meer.",
        "fra_Latn | La rivière prend sa source dans les collines et se jette dans la mer.",
        "spa_Latn | El río nace en las colinas que dominan la ciudad y desemboca en el mar.",
        "ita_Latn | Il fiume nasce sulle colline sopra la città e sfocia nel mare.",
        "por_Latn | O rio nasce nas colinas acima da cidade e não chega ao mar no verão.",
        "nld_Latn | De rivier ontspringt in de heuvels boven de stad en mondt uit in zee.",
        "swe_Latn | Floden rinner upp i kullarna ovanför staden och mynnar ut i havet.",
        "pol_Latn | Rzeka wypływa ze wzgórz nad miastem i wpada do morza.",
        "ces_Latn | Řeka pramení v kopcích nad městem a vlévá se do moře.",
        "fin_Latn | Joki saa alkunsa kaupungin yläpuolella olevilta kukkuloilta ja laskee mereen.",
        "hun_Latn | A folyó a város feletti dombokon ered, és a tengerbe ömlik.",
        "tur_Latn | Nehir, şehrin üstündeki tepelerden doğar ve denize dökülür.",
        "vie_Latn | Con sông bắt nguồn từ những ngọn đồi phía trên thành phố và đổ ra biển.",
        "rus_Cyrl | Река берёт начало на холмах над городом и впадает в море.",
        "ukr_Cyrl | Річка бере початок на пагорбах над містом і впадає в море.",
        "bul_Cyrl | Реката извира от хълмовете над града и се влива в морето.",
        "ell_Grek | Ο ποταμός πηγάζει από τους λόφους πάνω από την πόλη και χύνεται στη θάλασσα.",
        "heb_Hebr | הנהר נובע בגבעות שמעל העיר וזורם אל הים.",
        "arb_Arab | ينبع النهر من التلال فوق المدينة ويصب في البحر.",
        "fas_Arab | این رودخانه از تپه‌های بالای شهر سرچشمه می‌گیرد و به دریا می‌ریزد.",
        "hin_Deva | नदी शहर के ऊपर की पहाड़ियों से निकलती है और समुद्र में मिल जाती है।",
        "ben_Beng | নদীটি শহরের উপরের পাহাড় থেকে উৎপন্ন হয়ে সাগরে মিশেছে।",
        "tam_Taml | ஆறு நகரத்திற்கு மேலே உள்ள மலைகளில் தோன்றி கடலில் கலக்கிறது.",
        "tha_Thai | แม่น้ำสายนี้เริ่มต้นจากเนินเขาเหนือเมืองและไหลลงสู่ทะเล",
        "kat_Geor | მდინარე სათავეს იღებს ქალაქის ზემოთ მდებარე გორაკებზე და ზღვას უერთდება.",
        "hye_Armn | Գետը սկիզբ է առնում քաղաքի վերևի բլուրներից և թափվում է ծովը։",
        "kor_Hang | 강은 도시 위의 언덕에서 시작하여 바다로 흘러간다.",
        "jpn_Jpan | 川は町の上の丘から流れ出て、海に注いでいる。",
        "zho_Hans | 这条河发源于城北的山丘，流经九十里后入海。",
        "zho_Hant | 這條河發源於城北的山丘，流經九十里後入海。",
        "amh_Ethi | ወንዙ ከከተማው በላይ ካሉት ኮረብታዎች ተነስቶ ወደ ባሕር ይፈሳል።",
        "swa_Latn | Mto huo unaanzia kwenye vilima vilivyo juu ya mji na kumwaga maji baharini.",
        "ind_Latn | Karena uangnya habis, mereka butuh mobil kantor agar bisa pergi ke rumah sakit.",
      })
  void sentencesGetTheirLanguage(String label, String sentence) {
    assertThat(detector.detect(sentence).label()).isEqualTo(label);
    assertThat(detector.detect(sentence).confidence()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "1234567890 ... 3.14 %",
        "\0\0\0",
        "😀😀😀",
        "𐎠𐎡𐎢𐎣𐎤𐎥",
        "\ud800 \udc00",
        "\u0301\u0301",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "<div class=\"a\"><span id=\"b\"></span></div>",
        "for (int i = 0; i < n; i++) { buf[i] = (uint8_t) (x >> (8 * i)); }",
        "xkqj zzvw qpfh wxkj vbnq"
      })
  void whatIsInNoLanguageIsUndetermined(String text) {
    assertThat(detector.detect(text)).isNull();
  }

  @Test
  void encodedBytesAreUndetermined() {
    byte[] bytes = new byte[300];
    new SplittableRandom(1).nextBytes(bytes);

    assertThat(detector.detect(Base64.getEncoder().encodeToString(bytes))).isNull();
  }

  @Test
  void whatIsAroundTheWordsDoesNotMatter() {
    Language plain = detector.detect(ENGLISH);
    String marked =
        "<p>THE river rises in the <b>hills</b> above the town -- https://x.example/ -- and"
            + " reaches the sea after 90 ninety miles!";

    assertThat(detector.detect(ENGLISH.toUpperCase(java.util.Locale.ROOT))).isEqualTo(plain);
    assertThat(detector.detect(marked).label()).isEqualTo("eng_Latn");
  }

  @Test
  void hostileTextIsReadInSaneTime() {
    for (String unit :
        new String[] {
          "h", "ha", "<", "<a", "&", "&a", "a@", "://", "www.", "'", "a'", "\u0301", "e\u0301",
          "\ud800", "\udc00", "\0", " ", "0", "a0", "漢", "か", "ا", "ـ", "\u200d", "="
        }) {
      String text = "ab " + unit.repeat(1_000_000);

      Language language =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> detector.detect(text));
      assertThat(language == null || language.confidence() <= 1).isTrue();
    }
  }

  @Test
  void anyCharsAreReadWithoutComplaint() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 3000; i++) {
      char[] chars = new char[random.nextInt(400)];
      for (int j = 0; j < chars.length; j++) {
        chars[j] = (char) random.nextInt(0x10000);
      }
      Language language = detector.detect(new String(chars));

      assertThat(language == null || language.confidence() >= LanguageDetector.LEAST_CONFIDENCE)
          .isTrue();
    }
  }

  @Test
  void theSameTextGetsTheSameAnswerFromAnyThreadAndWhateverCameBefore() {
    Language expected = new LanguageDetector().detect(ENGLISH);

    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(
                    i -> {
                      detector.detect("noise " + i + " autre chose");
                      return detector.detect(ENGLISH);
                    }))
        .allMatch(expected::equals);
  }

  @Test
  void theVersionNamesTheModel() throws IOException, GeneralSecurityException {
    try (InputStream model = LanguageDetector.class.getResourceAsStream(LanguageDetector.MODEL)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(model.readAllBytes());

      assertThat(LanguageDetector.VERSION)
          .endsWith("-" + HexFormat.of().formatHex(digest).substring(0, 12));
    }
  }

  @Test
  void everyLabelOfTheModelIsInTheTableAndTheReverse() {
    assertThat(LanguageDetector.labels()).isEqualTo(LanguageTable.labels());
    assertThat(LanguageDetector.labels()).hasSizeGreaterThan(120);
  }

  @Test
  void textAsBytesOfAnotherCharsetIsNoReasonToFail() {
    String mojibake =
        new String(ENGLISH.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);

    assertThat(detector.detect(mojibake + mojibake))
        .satisfiesAnyOf(
            language -> assertThat(language).isNull(),
            language -> assertThat(language.confidence()).isLessThanOrEqualTo(1));
  }
}
