package dev.sluice.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortNumberTest {
  private final ShortNumber number = new ShortNumber();

  @Test
  void everyNumberReadsBackAsTheSameDouble() throws IOException {
    SplittableRandom random = new SplittableRandom(20_261_121);
    for (int i = 0; i < 100_000; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      double rounded = Math.rint(random.nextDouble() * 1e8) / 1e8 * random.nextInt(1, 1000);
      for (double value : new double[] {Double.isFinite(any) ? any : 1, rounded, -rounded}) {
        assertThat(Double.parseDouble(written(value))).isEqualTo(value);
      }
    }
  }

  @Test
  void numbersAreAsShortAsPeopleWriteThem() throws IOException {
    assertThat(written(0)).isEqualTo("0");
    assertThat(written(152)).isEqualTo("152");
    assertThat(written(-3)).isEqualTo("-3");
    assertThat(written(0.5)).isEqualTo("0.5");
    assertThat(written(-1.25)).isEqualTo("-1.25");
    assertThat(written(0.27160494)).isEqualTo("0.27160494");
    assertThat(written(1e-8)).isEqualTo("0.00000001");
    assertThat(written(Double.NaN)).isEqualTo("null");
  }

  private String written(double value) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      number.write(value, out);
    }
    return text.toString();
  }
}
