package dev.sluice.refine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageViewTest {

  private static final List<String> LABELS =
      LanguageTable.labels().stream().filter(label -> label.length() > 3).toList();

  private final LanguageView view = new LanguageView();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello,  WORLD! | hello world",
        "see http://x.example/z?q=1 and me | see and me",
        "mail me@x.example now | mail now",
        "on www.x.example/bar too | on too",
        "请访问http://x.example谢谢 | 请访问 谢谢",
        "it’s l·l rock 'n' roll | it's l·l rock n roll",
        "1998, 60th and 3fa8b2 | 0th and 0fa0b0",
        "<b class=\"x\">bold</b> &amp; 5 < 6 | = bold =",
        "f(x) { y += z[0]; } | f = x = y = z =",
        "soooooo cooool | sooo coool",
        "می‌خواهم ـــ | می‌خواهم",
        "e\u0301te\u0301 | été",
        "בָּרוּךְ | בָּרוּךְ",
        "co\u00adop\u200e | coop",
      })
  void whatSaysNothingAboutTheLanguageIsLeftOut(String text, String expected) {
    assertThat(see(text).strip()).isEqualTo(expected);
  }

  @Test
  void lettersAreCountedByScript() {
    view.show("abc где 漢字 かな 12");

    assertThat(view.letters(Scripts.of("Latn"))).isEqualTo(3);
    assertThat(view.letters(Scripts.of("Cyrl"))).isEqualTo(3);
    assertThat(view.letters(Scripts.HAN)).isEqualTo(2);
    assertThat(view.letters(Scripts.KANA)).isEqualTo(2);
    assertThat(view.letters(Scripts.of("Thai"))).isZero();
  }

  @Test
  void ofALongTextPartsFromStartToEndAreSeen() {
    String text = "aa ".repeat(2000) + "bb ".repeat(2000) + "cc ".repeat(2000) + "dd ".repeat(2000);

    assertThat(see(text)).contains("aa", "bb", "cc", "dd");
    assertThat(view.codePoints())
        .isBetween(150, LanguageView.WINDOWS * (LanguageView.WINDOW_CODE_POINTS + 1));
  }

  @Test
  void anyTextGivesValidBoundedText() {
    SplittableRandom random = new SplittableRandom(7);
    String pieces = "aB1 <>&;:/@.w\u0301\u200d\ud83d\ude00\ud800\udc00\0漢か'{}(\n";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(i % 100 == 0 ? 5000 : 60);
      for (int j = 0; j < length; j++) {
        text.append(
            random.nextInt(4) == 0
                ? (char) random.nextInt(0x10000)
                : pieces.charAt(random.nextInt(pieces.length())));
      }
      String seen = see(text.toString());

      assertThat(seen).doesNotContain("\n", "  ", "\0", "\ufffd\ufffd");
      assertThat(seen.codePointCount(0, seen.length())).isEqualTo(view.codePoints());
      assertThat(view.codePoints())
          .isLessThanOrEqualTo(LanguageView.CODE_POINTS + 3 * LanguageView.WINDOWS);
    }
  }

  @Test
  void everyScriptOfALabelHasANumber() {
    for (String label : LABELS) {
      assertThat(Scripts.of(LanguageCode.parse(label).script())).as(label).isPositive();
    }
    assertThat(Scripts.of('a')).isEqualTo(Scripts.of("Latn"));
    assertThat(Scripts.of(0x10330)).isZero(); // Gothic
  }

  private String see(String text) {
    view.show(text);
    return new String(view.bytes(), 0, view.length(), StandardCharsets.UTF_8);
  }

  @Test
  void aSecondLookShowsMoreOfALongTextAndNothingOfAShortOne() {
    LanguageView view = new LanguageView();
    String longText = "one two three ".repeat(1000);
    view.show(longText);
    int first = view.codePoints();

    assertThat(view.showMore(longText)).isTrue();
    assertThat(view.codePoints())
        .isGreaterThan(2 * first)
        .isLessThanOrEqualTo(
            LanguageView.MORE_WINDOWS * (LanguageView.MORE_WINDOW_CODE_POINTS + 1));
    assertThat(view.showMore("one two three")).isFalse();
  }
}
