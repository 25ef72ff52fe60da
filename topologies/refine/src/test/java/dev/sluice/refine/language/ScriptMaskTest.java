package dev.sluice.refine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptMaskTest {

  private static final String[] LABELS = {
    "zxx", "eng_Latn", "rus_Cyrl", "zho_Hans", "zho_Hant", "jpn_Jpan"
  };

  private static List<String> possible(String text) {
    LanguageView view = new LanguageView();
    view.show(text);
    ScriptMask mask = new ScriptMask(LABELS);
    List<String> possible = new ArrayList<>();
    boolean any = mask.look(view);
    for (int i = 0; i < LABELS.length; i++) {
      if (mask.isPossible(i)) {
        possible.add(LABELS[i]);
      }
    }
    assertThat(any).isEqualTo(possible.size() > 1);
    return possible;
  }

  @Test
  void aScriptNeedsAQuarterOfTheLetters() {
    assertThat(possible("some words")).containsExactly("zxx", "eng_Latn");
    assertThat(possible("aaя")).containsExactly("zxx", "eng_Latn", "rus_Cyrl");
    assertThat(possible("abcdeя")).containsExactly("zxx", "eng_Latn");
  }

  @Test
  void kanaIsJapaneseAndHanMayBeBoth() {
    assertThat(possible("漢字")).containsExactly("zxx", "zho_Hans", "zho_Hant", "jpn_Jpan");
    assertThat(possible("漢字かな")).containsExactly("zxx", "jpn_Jpan");
  }

  @Test
  void withoutLettersNoLanguageIsPossible() {
    assertThat(possible("1 2 3")).containsExactly("zxx");
    assertThat(possible("ᚠᚡᚢ")).containsExactly("zxx");
  }
}
