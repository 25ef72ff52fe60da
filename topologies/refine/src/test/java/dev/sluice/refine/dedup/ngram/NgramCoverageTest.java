package dev.sluice.refine.dedup.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law by its letter: sets of n-grams as texts, held by earlier documents or paragraphs. */
class NgramCoverageTest {
  private static final int DOCUMENTS = 300;
  private static final double SHARE = 0.6;

  @ParameterizedTest
  @CsvSource({"3, 3, 1", "3, 1, 2", "5, 2, 3", "1, 1, 4", "13, 13, 5"})
  void heldIsWhatEarlierDocumentsAndEarlierParagraphsHave(int words, int minWords, int seed) {
    Random random = new Random(seed);
    NgramShingler shingler = new NgramShingler(words, minWords);
    MemoryFilters filters = new MemoryFilters(FilterSize.of(1_000_000, 1e-6));
    Set<List<String>> earlier = new HashSet<>();
    int paragraphsOver = 0;
    int shares = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = text(random, words);
      ParagraphNgrams ngrams = shingler.shingle(new Document(text), 0);
      NgramCoverage coverage = NgramCoverage.of(ngrams, filters.next(ngrams), SHARE);

      Set<List<String>> own = new HashSet<>();
      String[] lines = text.split("\n", -1);
      long all = 0;
      long held = 0;
      for (int line = 0; line < lines.length; line++) {
        List<List<String>> grams = grams(lines[line], words, minWords);
        long heldHere =
            grams.stream().filter(it -> earlier.contains(it) || own.contains(it)).count();
        boolean over = !grams.isEmpty() && (double) heldHere / grams.size() > SHARE;
        assertThat(coverage.over()[line]).isEqualTo(over);
        assertThat(ngrams.blank()[line]).isEqualTo(lines[line].isBlank());
        own.addAll(grams);
        all += grams.size();
        held += heldHere;
        paragraphsOver += over ? 1 : 0;
      }
      earlier.addAll(own);
      assertThat(coverage.over()).hasSize(lines.length);
      assertThat(coverage.ngrams()).isEqualTo(all);
      assertThat(coverage.held()).isEqualTo(held);
      assertThat(coverage.share()).isEqualTo(all == 0 ? 0 : (double) held / all);
      shares += coverage.share() > 0 && coverage.share() < 1 ? 1 : 0;
    }
    assertThat(paragraphsOver).isGreaterThan(10);
    assertThat(words == 1 ? 10 : shares).isGreaterThanOrEqualTo(10);
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(6);
    for (int line = 0; line < lines; line++) {
      int from = random.nextInt(60);
      int length = random.nextInt(3 * words + 2);
      for (int word = 0; word < length; word++) {
        text.append(random.nextInt(25) == 0 ? "x" + random.nextInt(50) : "w" + (from + word));
        text.append(random.nextInt(5) == 0 ? "  " : " ");
      }
      text.append(line % 2 == 0 ? "\n" : " \n");
    }
    return text.toString();
  }

  private static List<List<String>> grams(String line, int words, int minWords) {
    List<String> tokens = line.isBlank() ? List.of() : List.of(line.strip().split(" +"));
    List<List<String>> grams = new ArrayList<>();
    for (int i = 0; i + words <= tokens.size(); i++) {
      grams.add(tokens.subList(i, i + words));
    }
    if (grams.isEmpty() && tokens.size() >= minWords) {
      grams.add(tokens);
    }
    return grams;
  }
}
