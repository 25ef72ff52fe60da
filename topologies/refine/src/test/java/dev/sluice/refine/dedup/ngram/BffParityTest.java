package dev.sluice.refine.dedup.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * BFF's algorithm over our n-grams and an exact set gives what BFF itself gives for 1,500
 * documents, with one thread and a filter so large that it has no false positives: of each document
 * the number of n-grams, how many are held, whether it is removed, and which paragraphs are. Of
 * BFF's output (remove type old-both; unicode-segmentation 1.13.3) the numbers and the digest are
 * kept here.
 */
class BffParityTest {
  private static final int DOCUMENTS = 1500;
  private static final long[] NONE = {};

  @ParameterizedTest
  @CsvSource({
    "13, 13, 0.8, 344, 12548, 124cc15af4591c7de3353eec66da1e4444f7ef0ffa54103d269ef1242db54af2",
    "20, 5, 0.5, 502, 33692, 4ec933a9c1ed0793db7ff58c6487e3f5744c6e3b080b3a5e9cf27fdb8df1aee4"
  })
  void removedIsWhatBffRemoves(
      int words, int minWords, double threshold, int whole, int paragraphs, String digest)
      throws Exception {
    NgramShingler shingler = new NgramShingler(words, minWords);
    Set<Long> filter = new HashSet<>();
    StringBuilder lines = new StringBuilder();
    int removedWhole = 0;
    int removedParagraphs = 0;
    for (String text : texts()) {
      long all = 0;
      long allHeld = 0;
      List<Integer> removed = new ArrayList<>();
      String[] lineTexts = text.split("\n", -1);
      for (int i = 0; i < lineTexts.length; i++) {
        long[] grams =
            lineTexts[i].isEmpty()
                ? NONE
                : shingler.shingle(new Document(lineTexts[i]), 0).hashes();
        long held = 0;
        for (long gram : grams) {
          held += filter.contains(gram) ? 1 : 0;
        }
        all += grams.length;
        allHeld += held;
        if ((double) held / grams.length > threshold) {
          removed.add(i);
        } else {
          for (long gram : grams) {
            filter.add(gram);
          }
        }
      }
      boolean gone = (double) allHeld / all > threshold;
      removedWhole += gone ? 1 : 0;
      removedParagraphs += removed.size();
      lines.append("%d\t%d\t%b\t%s\n".formatted(all, allHeld, gone, removed));
    }

    assertThat(removedWhole).isEqualTo(whole);
    assertThat(removedParagraphs).isEqualTo(paragraphs);
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(lines.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(digest);
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode line : JsonLines.of(SharedData.file("golden/dedup5k.jsonl.gz"))) {
      texts.add(line.get("text").asText());
    }
    return texts.subList(0, DOCUMENTS);
  }
}
