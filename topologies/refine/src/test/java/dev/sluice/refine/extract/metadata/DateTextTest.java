package dev.sluice.refine.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-02-01 | 2020-02-01",
        "2020-02-01T10:00:00+01:00 | 2020-02-01T10:00:00+01:00",
        "2020-02-01T10:00:00.123Z | 2020-02-01T10:00:00Z",
        "2020-02-01 10:00:00 +0530 | 2020-02-01T10:00:00+05:30",
        "2020-02-01T10:00:00 | 2020-02-01",
        "2020-02-01T25:00:00Z | 2020-02-01",
        "am 25.08.2015 22:30 | 2015-08-25",
        "1/2/2020 | 2020-02-01",
        "1/20/2020 | 2020-01-20",
        "3. März 2021 | 2021-03-03",
        "le 07 mai 2020 à 9h | 2020-05-07",
        "14 Gennaio 2020 | 2020-01-14",
        "18 de febrero de 2020 | 2020-02-18",
        "Feb. 3rd, 2021 | 2021-02-03",
        "5 марта 2019 | 2019-03-05",
        "2020年1月14日 | 2020-01-14",
        "20200201 | 2020-02-01",
      })
  void datesAreReadInManyForms(String text, String date) {
    assertThat(DateText.find(text, false)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1989-12-31",
        "2101-01-01",
        "2020-13-01",
        "2021-02-29",
        "version 1.2.3.4",
        "Mai",
        "12 Uhr 2020",
        "0"
      })
  void whatIsNoPlausibleDateIsNone(String text) {
    assertThat(DateText.find(text, false)).isNull();
  }

  @Test
  void theMonthComesFirstWhereThatIsAskedFor() {
    assertThat(DateText.find("1/2/2020", true)).isEqualTo("2020-01-02");
    assertThat(DateText.find("1.2.2020", true)).isEqualTo("2020-02-01");
  }

  @Test
  void addressesHoldDates() {
    assertThat(DateText.inPath("https://a.example/2019/10/24/b")).isEqualTo("2019-10-24");
    assertThat(DateText.inPath("https://a.example/news/29-10-2021")).isEqualTo("2021-10-29");
    assertThat(DateText.inPath("https://a2019-10-24.example/")).isNull();
    assertThat(DateText.inPath(null)).isNull();
  }
}
