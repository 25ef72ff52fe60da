package dev.sluice.refine.signal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.WordSequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class UnicodeTextTest {

  @Test
  void everyCaseOfUnicodesOwnTestIsCutAsItSays() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (String line : unicodeTest()) {
      String marks = line.substring(0, Math.max(0, line.indexOf('#'))).strip();
      if (marks.isEmpty()) {
        continue;
      }
      cases++;
      StringBuilder text = new StringBuilder();
      List<Integer> ends = new ArrayList<>();
      int length = 0;
      for (String item : marks.split("\\s+")) {
        if (item.equals("÷")) {
          ends.add(length);
        } else if (!item.equals("×")) {
          text.appendCodePoint(Integer.parseInt(item, 16));
          length++;
        }
      }
      ends.remove(0); // the start of the text
      if (!ends.equals(UnicodeText.boundaries(new Document(text.toString())))) {
        wrong.add(line);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(cases).isGreaterThan(1800);
  }

  @Test
  void fixtureAndGoldenDocumentsHaveAsManySegmentsAsTheReference() throws IOException {
    List<ReferenceValues> all = new ArrayList<>(ReferenceValues.fixture());
    all.addAll(ReferenceValues.golden());
    for (ReferenceValues reference : all) {
      assertThat(UnicodeText.boundaries(new Document(reference.text())))
          .as(reference.line().get("id").asText())
          .hasSize(reference.line().get("segments").asInt());
    }
  }

  @Test
  void wordsCutOneByOneAreThoseOfAPlainCut() {
    Random random = new Random(5);
    String[] pieces = {
      "word", "can't", "3.14", "a", ",", ".", "\"", " ", " ", "\n", "\u00A0", "é", "日", "カナ", "_",
      "\u200D", "\u0301", "א", "'", ":", "\u3000", "9", "🇩🇪", "ⓜ"
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Document document = new Document(text.toString());
      List<String> plain = new ArrayList<>();
      int start = 0;
      for (int end : UnicodeText.boundaries(document)) {
        if (CharacterClasses.isAlphanumeric(document.codePoint(start))) {
          plain.add(start + ".." + end);
        }
        start = end;
      }
      WordSequence words = document.view(UnicodeText.VIEW).words();
      List<String> cut = new ArrayList<>();
      for (int word = 0; word < words.size(); word++) {
        cut.add(words.start(word) + ".." + words.end(word));
      }

      assertThat(cut).as(text.toString()).isEqualTo(plain);
    }
  }

  private static List<String> unicodeTest() throws IOException {
    try (InputStream in =
        new GZIPInputStream(UnicodeTextTest.class.getResourceAsStream("WordBreakTest.txt.gz"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
