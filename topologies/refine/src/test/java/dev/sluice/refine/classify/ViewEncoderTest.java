package dev.sluice.refine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ViewEncoderTest {

  private static final String LINES = " One\nTWO\r\nthree\u2028four\n ";

  @Test
  void newlinesBecomeSpaces() {
    assertThat(shown(InputView.WHOLE, LINES)).isEqualTo(" One TWO\r three\u2028four  ");
  }

  @Test
  void newlinesAreLeftOut() {
    assertThat(shown(InputView.of(Unit.DOCUMENT, Newlines.DELETE, false), LINES))
        .isEqualTo(" OneTWO\rthree\u2028four ");
  }

  @Test
  void linesAreJoinedAsPythonSplitsThem() {
    assertThat(shown(InputView.of(Unit.DOCUMENT, Newlines.JOIN, true), LINES))
        .isEqualTo("One TWO three four");
    assertThat(shown(InputView.of(Unit.DOCUMENT, Newlines.JOIN, true), "a\n\nb\r\rc\u0085\u001dd"))
        .isEqualTo("a  b  c  d");
  }

  @Test
  void everyPlaneOfUnicodeIsWrittenAsUtf8() {
    InputView lowerCase = new InputView(Unit.DOCUMENT, Newlines.SPACE, InputView.ALL, false, true);

    assertThat(shown(lowerCase, "AÉߨ𝒳Ω😀 \u00a0日本")).isEqualTo("aéߨ𝒳ω😀 \u00a0日本");
  }

  @Test
  void onlyTheRangeIsShownAndTheBufferIsReused() {
    ViewEncoder encoder = new ViewEncoder(InputView.WHOLE);
    Document document = new Document("😀 one two " + "x".repeat(10_000));
    encoder.encode(document, 0, document.length());
    encoder.encode(document, 2, 5);

    assertThat(text(encoder)).isEqualTo("one");
    assertThat(encoder.isBlank()).isFalse();
    encoder.encode(document, 1, 2);
    assertThat(encoder.isBlank()).isTrue();
  }

  private static String shown(InputView view, String text) {
    ViewEncoder encoder = new ViewEncoder(view);
    Document document = new Document(text);
    encoder.encode(document, 0, document.length());
    return text(encoder);
  }

  private static String text(ViewEncoder encoder) {
    return new String(encoder.bytes(), 0, encoder.length(), StandardCharsets.UTF_8);
  }
}
