package dev.sluice.benchmarks;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.mark.Marks;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.SignalFamily;
import dev.sluice.refine.signal.segment.SpacedText;
import dev.sluice.refine.signal.segment.UnicodeText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * CPU time of each signal for hostile texts of a million bytes of UTF-8, on stdout: the dearest
 * signal of each text, and every one that takes more than 50 ms. The first of a family to need a
 * view pays for it; the best of some passes counts, as compiled code runs.
 */
public final class HostileCosts {
  private static final int SIZE = 1_000_000;
  private static final int PASSES = 8;
  private static final double MOST_MILLISECONDS = 50;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private HostileCosts() {}

  public static void main(String[] args) {
    Map<String, Map<String, Double>> costs = new LinkedHashMap<>();
    Map<String, String> texts = texts();
    for (int pass = 0; pass < PASSES; pass++) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Map<String, Double> best = costs.computeIfAbsent(text.getKey(), key -> new TreeMap<>());
        for (SignalFamily family : SignalCatalogue.families()) {
          measure(family, text.getValue(), best);
        }
      }
    }
    costs.forEach(HostileCosts::print);
  }

  private static void print(String text, Map<String, Double> costs) {
    double worst = Collections.max(costs.values());
    costs.forEach(
        (signal, cost) -> {
          if (cost == worst || cost > MOST_MILLISECONDS) {
            System.out.printf("%6.1f ms  %-38s %s%n", cost, text, signal);
          }
        });
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("one line without spaces", "a".repeat(SIZE));
    texts.put("one word again and again", "word ".repeat(SIZE / 5));
    texts.put("two words in turn", "ass ball ".repeat(SIZE / 9));
    texts.put("words of one letter", "a b ".repeat(SIZE / 4));
    texts.put("combining marks of two classes in turn", "a" + "\u0301\u0316".repeat(SIZE / 4));
    texts.put("sigmas among ignorable marks", "\u0391\u03A3\u0301".repeat(SIZE / 6));
    texts.put("lone surrogates", "\uD800 \uDC00\uD800".repeat(SIZE / 4));
    texts.put("nulls", "\0".repeat(SIZE));
    texts.put("newlines", "\n".repeat(SIZE));
    texts.put("lines of one letter", "a\n".repeat(SIZE / 2));
    texts.put("punctuation", ".!?#\u2026".repeat(SIZE / 7));
    texts.put("emoticons", ":) ".repeat(SIZE / 3));
    texts.put("emoticons without spaces", ":)".repeat(SIZE / 2));
    texts.put("e-mail addresses that never end", "a@a.".repeat(SIZE / 4));
    texts.put("digits in groups", "12-34 ".repeat(SIZE / 6));
    texts.put("comments that never end", "/*".repeat(SIZE / 2));
    texts.put("hangul and compatibility ideographs", "\uAC01\uF900".repeat(SIZE / 6));
    texts.put("white space of every kind", "\u001C\u0085\u00A0\u2028\u3000".repeat(SIZE / 11));
    texts.put("random letters", random('a', 26, 7, SIZE));
    texts.put("random ideographs", random(0x4E00, 20_000, 5, SIZE / 3));
    texts.put("random code units", random(0, Character.MAX_VALUE + 1, SIZE, SIZE / 3));
    return texts;
  }

  private static String random(int first, int count, int wordLength, int length) {
    Random random = new Random(20_261_121);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      boolean space = (text.length() + 1) % (wordLength + 1) == 0;
      text.append(space ? ' ' : (char) (first + random.nextInt(count)));
    }
    return text.toString();
  }

  private static void measure(SignalFamily family, String text, Map<String, Double> best) {
    Document document = new Document(text);
    document.spacedWords();
    document.view(SpacedText.VIEW);
    document.view(UnicodeText.VIEW);
    document.view(Marks.VIEW);
    Subject subject = new Subject(document, text, null, null, null);
    for (Signal signal : family.signals()) {
      long start = THREAD.getCurrentThreadCpuTime();
      SignalCosts.measure(signal, subject);
      double milliseconds = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
      best.merge(signal.definition().name(), milliseconds, Math::min);
    }
  }
}
