package dev.sluice.refine.words;

import static dev.sluice.refine.words.WordCharacters.DIGIT;
import static dev.sluice.refine.words.WordCharacters.INNER;
import static dev.sluice.refine.words.WordCharacters.SPACE;
import static dev.sluice.refine.words.WordCharacters.TRICKY;

import dev.sluice.refine.document.Spans;
import java.util.Arrays;

/**
 * Cuts one text into words: at white space; then off both ends of what is left, one piece at a
 * time, until it is a special case or nothing comes off; then, unless that is an address, in its
 * middle. At last pieces that together make a special case become one again. Source: spaCy 3.8,
 * {@code tokenizer.pyx}. Linear in the text.
 */
final class WordCutter {

  private final int[] text;
  private final SpecialCases cases; // null: none
  private final Infixes infixes;
  private final Words words;
  private int[] suffixStarts = new int[16];
  private int suffixes;

  WordCutter(int[] text, int from, int to, SpecialCases cases, Infixes infixes) {
    this.text = text;
    this.cases = cases;
    this.infixes = infixes;
    this.words = new Words((to - from) / 5);
  }

  /** The words of a range that white space, or an end of the text, bounds on both sides. */
  Words cut(int from, int to) {
    int i = from;
    while (i < to) {
      int flags = WordCharacters.flags(text[i]);
      if ((flags & SPACE) != 0) {
        i++;
        continue;
      }
      int start = i;
      int inside = 0; // flags of all but the last character
      int last = 0;
      do {
        inside |= last;
        last = flags;
        i++;
        flags = i < to ? WordCharacters.flags(text[i]) : SPACE;
      } while ((flags & SPACE) == 0);
      add(start, i, inside, last);
    }
    return words;
  }

  /** The same, for one range after another. */
  void cut(int from, int to, Spans parts) {
    words.truncate(0);
    cut(from, to);
    for (int word = 0; word < words.size(); word++) {
      parts.add(words.start(word), words.end(word));
    }
  }

  private void add(int start, int end, int inside, int last) {
    if ((inside & (TRICKY | DIGIT)) == 0) {
      if ((last & (TRICKY | DIGIT)) == 0) {
        addWhole(start, end);
        return;
      }
      if (end - start > 1 && isWordAndMark(start, end)) {
        words.add(start, end - 1);
        words.add(end - 1, end);
        return;
      }
    } else if (((inside | last) & TRICKY) == 0 && (last & DIGIT) != 0) {
      words.add(start, end);
      return;
    }
    cutTricky(start, end, inside | last);
  }

  /**
   * Whether a word that no rule cuts, and no special case, is followed by a mark that comes off.
   */
  private boolean isWordAndMark(int start, int end) {
    return Affixes.suffix(text, start, end) == 1
        && find(start, end) == SpecialCases.NONE
        && find(start, end - 1) == SpecialCases.NONE;
  }

  /** Adds what no rule cuts, which may still be a special case. */
  private void addWhole(int start, int end) {
    int special = find(start, end);
    if (special == SpecialCases.NONE) {
      words.add(start, end);
    } else {
      addSpecial(special, start, end);
    }
  }

  private int find(int start, int end) {
    return cases == null ? SpecialCases.NONE : cases.find(text, start, end);
  }

  private void addSpecial(int special, int start, int end) {
    int cuts = cases.cuts(special);
    int from = start;
    for (int at = start + 1; cuts != 0 && at < end; at++) {
      if ((cuts >>> (at - start) & 1) != 0) {
        words.add(from, at);
        from = at;
      }
    }
    words.add(from, end);
  }

  private void cutTricky(int start, int end, int flags) {
    int firstWord = words.size();
    int special = find(start, end);
    if (special == SpecialCases.NONE) {
      cutAffixes(start, end, flags);
    } else {
      addSpecial(special, start, end);
    }
    if (cases != null && words.size() - firstWord > 1) {
      SpecialPhrases.join(text, cases, words, firstWord);
    }
  }

  /** Cuts a range that is no special case. */
  private void cutAffixes(int from, int to, int flags) {
    int start = from;
    int end = to;
    int special = SpecialCases.NONE; // what the range from start to end is
    suffixes = 0;
    while (start < end && special == SpecialCases.NONE) {
      int length = end - start;
      int prefix = Affixes.prefix(text, start, end);
      if (prefix > 0 && prefix < length) {
        special = find(start + prefix, end);
        if (special != SpecialCases.NONE) {
          words.add(start, start + prefix);
          start += prefix;
          break;
        }
      }
      int suffix = Affixes.suffix(text, start + prefix, end);
      if (suffix > 0 && suffix < length) {
        special = find(start, end - suffix);
        if (special != SpecialCases.NONE) {
          end = pushSuffix(end - suffix);
          break;
        }
      }
      if (prefix + suffix == 0) {
        break;
      }
      if (prefix > 0) {
        words.add(start, start + prefix);
        start += prefix;
      }
      if (suffix > 0) {
        end = pushSuffix(end - suffix);
        special = prefix > 0 && start < end ? find(start, end) : special;
      }
    }
    if (start < end) {
      cutMiddle(start, end, flags, special);
    }
    for (int i = suffixes - 1; i >= 0; i--) {
      words.add(suffixStarts[i], i == 0 ? to : suffixStarts[i - 1]);
    }
  }

  private int pushSuffix(int start) {
    if (suffixes == suffixStarts.length) {
      suffixStarts = Arrays.copyOf(suffixStarts, 2 * suffixes);
    }
    suffixStarts[suffixes++] = start;
    return start;
  }

  private void cutMiddle(int start, int end, int flags, int special) {
    if (special != SpecialCases.NONE) {
      addSpecial(special, start, end);
    } else if ((flags & INNER) == 0 || WebAddress.matches(text, start, end)) {
      words.add(start, end);
    } else {
      cutInfixes(start, end);
    }
  }

  private void cutInfixes(int start, int end) {
    int from = start;
    int at = start;
    while (at < end) {
      int length = WordCharacters.is(text[at], INNER) ? infixes.at(text, start, at, end) : 0;
      if (length > 0 && at > start) { // what stands at the very start is not cut off
        if (at > from) {
          words.add(from, at);
        }
        words.add(at, at + length);
        from = at + length;
      }
      at += Math.max(1, length);
    }
    if (from < end) {
      words.add(from, end);
    }
  }
}
