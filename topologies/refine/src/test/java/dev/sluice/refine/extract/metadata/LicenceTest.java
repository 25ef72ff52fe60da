package dev.sluice.refine.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {

  @ParameterizedTest
  @CsvSource({
    "http://creativecommons.org/licenses/by-nc-sa/3.0/de/, CC-BY-NC-SA-3.0-DE",
    "https://www.creativecommons.org/licenses/by/4.0/deed.fr, CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/legalcode, CC-BY-4.0",
    "https://creativecommons.org/licenses/by-nd, CC-BY-ND",
    "https://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0",
    "https://creativecommons.org/publicdomain/mark/1.0/, CC-PDM-1.0",
    "https://www.govdata.de/dl-de/by-2-0, DL-DE-BY-2.0",
    "https://www.apache.org/licenses/LICENSE-2.0.html, Apache-2.0",
    "https://spdx.org/licenses/EUPL-1.2.html, EUPL-1.2",
    "CC BY-SA 4.0, CC-BY-SA-4.0",
    "Lizenz: CC BY-NC-ND 3.0 DE, CC-BY-NC-ND-3.0-DE",
    "CC0, CC0-1.0"
  })
  void addressesAndNamesAreNormalised(String stated, String id) {
    assertThat(Licence.stated(stated).id()).isEqualTo(id);
  }

  @Test
  void anAddressThatIsNotKnownStaysWithoutName() {
    assertThat(Licence.stated("https://example.org/terms"))
        .isEqualTo(new Licence(null, "https://example.org/terms"));
    assertThat(Licence.linked("https://creativecommons.org/about")).isNull();
    assertThat(Licence.stated("All rights reserved")).isNull();
  }
}
