package dev.sluice.refine.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1252 | Die Brücke über den Fluß wurde im März geöffnet, später fuhren größere Züge.
          windows-1252 | L'été dernier, la forêt a brûlé près du château où naquit le maître.
          windows-1252 | El niño comió después de la reunión, y mañana volverá con más información.
          windows-1252 | På fjället är vädret kallare än i byn, så vi måste gå långsamt.
          windows-1250 ISO-8859-2 | Zażółć gęślą jaźń, powiedział książę i odszedł w stronę ciemności.
          windows-1250 ISO-8859-2 | Příliš žluťoučký kůň úpěl ďábelské ódy, když přišel večer do města.
          windows-1250 ISO-8859-2 | Az időjárás szeptemberben is meleg volt, ezért később kezdődött a szüret.
          windows-1251 KOI8-R ISO-8859-5 IBM866 | Вчера вечером мы гуляли по набережной и долго говорили о будущем нашего города.
          x-mac-cyrillic | Москва стоит на реке. Вчера вечером мы гуляли по набережной. Она длинная.
          windows-1251 KOI8-U ISO-8859-5 | Українська мова є державною, і її вивчають у кожній школі нашої країни.
          windows-1253 ISO-8859-7 | Η κυβέρνηση ανακοίνωσε χθες νέα μέτρα για την προστασία του περιβάλλοντος.
          windows-1254 | İstanbul'da yaşayan öğrenciler yarın sabah erken saatlerde sınava girecekler.
          windows-1255 | ראש הממשלה אמר היום כי הממשלה תדון בשבוע הבא בתקציב המדינה.
          windows-1256 ISO-8859-6 | قال رئيس الوزراء إن الحكومة سوف تناقش الميزانية في الأسبوع القادم.
          windows-874 | รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือประชาชนที่ได้รับผลกระทบจากน้ำท่วม
          windows-1257 ISO-8859-4 | Šiandien vyriausybė paskelbė, kad mokyklos bus uždarytos dėl šalčio ir sniego.
          windows-1257 ISO-8859-4 | Valdība šodien paziņoja, ka skolas būs slēgtas līdz nākamajai nedēļai.
          GBK | 政府昨天宣布了新的措施，以帮助受洪水影响的人们重建他们的家园。
          Big5 | 政府昨天宣布了新的措施，以幫助受洪水影響的人們重建他們的家園。
          EUC-JP Shift_JIS ISO-2022-JP | 政府は昨日、洪水の影響を受けた人々を支援するための新しい措置を発表しました。
          EUC-KR | 정부는 어제 홍수 피해를 입은 사람들을 돕기 위한 새로운 조치를 발표했다.
          """)
  void aSentenceWithoutALabelIsReadInEachOfItsLanguagesEncodings(String encodings, String text) {
    for (String label : encodings.split(" ")) {
      byte[] bytes = Encoder.bytes(label, text);
      DecodedText decoded = CharacterDecoder.decodeText(bytes, null);
      assertThat(decoded.text()).as(label).isEqualTo(text);
      assertThat(decoded.replaced()).isZero();
      byte[] page = Encoder.bytes(label, "<html><body class=\"a1\"><p>" + text + "</p>\n");
      assertThat(CharacterDecoder.decodeHtml(page, null).text()).as(label).contains(text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          © 2004 Example Ltd.
          The price is £5 – “almost” nothing, isn’t it?
          a café in Zürich
          Più tardi
          25 °C, 3 m²
          """)
  void fewSignsAndLettersOfTheWestAreWindows1252(String text) {
    assertThat(CharacterDecoder.decodeText(Encoder.bytes("windows-1252", text), null))
        .isEqualTo(new DecodedText(text, "windows-1252", 0));
  }

  @ParameterizedTest
  @CsvSource({"utf-16le, UTF-16LE", "utf-16be, UTF-16BE"})
  void utf16WithoutAMarkIsFoundByItsNuls(String label, String name) {
    DecodedText decoded =
        CharacterDecoder.decodeHtml(Encoder.bytes(label, "<html><p>Grüße, привет</p>"), null);
    assertThat(decoded).isEqualTo(new DecodedText("<html><p>Grüße, привет</p>", name, 0));
  }
}
