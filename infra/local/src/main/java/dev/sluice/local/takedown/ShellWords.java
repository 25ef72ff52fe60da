package dev.sluice.local.takedown;

import java.util.ArrayList;
import java.util.List;

/** The words of a line, with quotes as in a shell; a backslash is a character like others. */
public final class ShellWords {
  private ShellWords() {}

  /**
   * @throws IllegalArgumentException if a quote is open at the end
   */
  public static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      if (quote != 0 ? c == quote : c == '\'' || c == '"') {
        quote = quote == 0 ? c : 0;
      } else {
        word.append(c);
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("a quote " + quote + " is open at the end");
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }
}
