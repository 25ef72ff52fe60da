package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Lines of invented languages: each label has its own syllables, and half of all words are common
 * to all, so that a model is rarely certain. Some letters take two or three bytes.
 */
final class InventedCorpus {
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ü", "é", "о", "ე"};
  private static final String CONSONANTS = "bcdfghjklmnprstvwz";

  private final SplittableRandom random;
  private final int labels;

  InventedCorpus(int labels, long seed) {
    this.labels = labels;
    this.random = new SplittableRandom(seed);
  }

  /** Shuffled; labels in equal numbers. */
  List<byte[]> lines(int count) {
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(line(random.nextInt(labels)).getBytes(UTF_8));
    }
    return lines;
  }

  String line(int label) {
    return "__label__" + name(label) + " " + text(label);
  }

  static String name(int label) {
    return "l" + label;
  }

  String text(int label) {
    StringBuilder text = new StringBuilder();
    int words = 4 + random.nextInt(12);
    for (int i = 0; i < words; i++) {
      boolean common = random.nextBoolean();
      text.append(i == 0 ? "" : " ").append(word(common ? -1 : label));
    }
    return text.toString();
  }

  private String word(int label) {
    SplittableRandom language = new SplittableRandom(label);
    int rank = random.nextInt(40);
    for (int skipped = 0; skipped < rank; skipped++) {
      language = language.split();
    }
    StringBuilder word = new StringBuilder();
    int syllables = 1 + language.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append(CONSONANTS.charAt(language.nextInt(CONSONANTS.length())));
      word.append(VOWELS[language.nextInt(VOWELS.length)]);
    }
    return word.toString();
  }
}
