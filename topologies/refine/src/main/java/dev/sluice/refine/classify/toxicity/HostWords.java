package dev.sluice.refine.classify.toxicity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sexual words in a host name. Our own list: {@code =word} must be a whole part of the name, the
 * parts being what dots, hyphens and digits leave; {@code .word} the last part, a top-level domain;
 * {@code word} may stand anywhere in it, so only words that hide in no ordinary name are listed so.
 */
final class HostWords {

  private final Set<String> wholeParts = new HashSet<>();
  private final Set<String> topLevels = new HashSet<>();
  private final SubstringSet anywhere;

  private HostWords(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith("=")) {
        wholeParts.add(line.substring(1));
      } else if (line.startsWith(".")) {
        topLevels.add(line.substring(1));
      }
    }
    anywhere =
        SubstringSet.of(lines.stream().filter(line -> Character.isLetter(line.charAt(0))).toList());
  }

  static HostWords bundled() {
    return new HostWords(TermLists.lines("host-words.txt"));
  }

  /** How many listed words the host name has; at most 253 characters of it are read. */
  int count(String host) {
    String name = host.substring(0, Math.min(253, host.length())).toLowerCase(Locale.ROOT);
    TermCount count = new TermCount();
    anywhere.count(name, count);
    int found = count.terms();
    String[] parts = name.split("[.\\-0-9]+", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1 && i > 0;
      found += wholeParts.contains(parts[i]) || (last && topLevels.contains(parts[i])) ? 1 : 0;
    }
    return found;
  }
}
