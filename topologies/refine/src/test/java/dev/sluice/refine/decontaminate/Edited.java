package dev.sluice.refine.decontaminate;

import java.util.Locale;
import java.util.SplittableRandom;

/** A passage as somebody copies it by hand: other case, other marks, one word in thirty another. */
final class Edited {
  private static final int WORDS_PER_EDIT = 30;

  private Edited() {}

  static String of(String text, SplittableRandom random) {
    String[] words = text.split(" ");
    StringBuilder edited = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean replaced = random.nextInt(WORDS_PER_EDIT) == 0;
      word = replaced ? "otherwise" : word;
      word = random.nextInt(10) == 0 ? word.toUpperCase(Locale.ROOT) : word;
      word = random.nextInt(10) == 0 ? word + "," : word;
      edited.append(i == 0 ? "" : " ").append(word.replace('"', '\''));
    }
    return edited.toString();
  }
}
