package dev.sluice.refine.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sequences of characters whose cuts are fixed: contractions, abbreviations, emoticons. Asked with
 * ranges of code points; makes no strings. A cut after k code points is bit k of a number.
 */
final class SpecialCases {

  /** Answer of {@link #find} where there is none. */
  static final int NONE = -1;

  private final int[][] texts;
  private final int[] cuts;
  private final int[] phraseCuts;
  private final int[] slots;

  /** Lengths, as bits, by the lowest bits of the first and the last character: a first sieve. */
  private final int[] lengths = new int[1 << 10];

  private final int[] phraseLengths = new int[1 << 7];

  private SpecialCases(Map<String, Integer> entries) {
    texts =
        entries.keySet().stream().map(text -> text.codePoints().toArray()).toArray(int[][]::new);
    cuts = entries.values().stream().mapToInt(Integer::intValue).toArray();
    phraseCuts = new int[cuts.length];
    slots = new int[Integer.highestOneBit(texts.length) * 8];
    Arrays.fill(slots, NONE);
    for (int entry = 0; entry < texts.length; entry++) {
      int[] text = texts[entry];
      lengths[edges(text, 0, text.length)] |= 1 << text.length;
      int slot = hash(text, 0, text.length) & (slots.length - 1);
      while (slots[slot] != NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = entry;
    }
  }

  /**
   * The cases of the resource's sections of these names.
   *
   * @param curly whether each entry with an apostrophe also stands for the one with U+2019
   */
  static SpecialCases of(boolean curly, String... sections) {
    Map<String, Integer> entries = new LinkedHashMap<>();
    boolean wanted = false;
    for (String line : Resource.lines("special-cases.txt")) {
      if (line.startsWith("[") && line.endsWith("]") && line.indexOf(' ') < 0) {
        wanted = List.of(sections).contains(line.substring(1, line.length() - 1));
      } else if (wanted) {
        List<String> fields = List.of(line.split(" ", -1));
        int colon = fields.indexOf(":");
        if (colon < 0) {
          fields.forEach(entry -> put(entry, 0, curly, entries));
        } else {
          for (String head : fields.subList(0, colon)) {
            for (String tail : fields.subList(colon + 1, fields.size())) {
              putCut(head + "\0" + tail.replace('|', '\0'), curly, entries);
            }
          }
        }
      }
    }
    return new SpecialCases(entries);
  }

  private static void putCut(String cut, boolean curly, Map<String, Integer> entries) {
    int bits = 0;
    int at = 0;
    List<String> parts = new ArrayList<>(List.of(cut.split("\0", -1)));
    for (String part : parts.subList(0, parts.size() - 1)) {
      at += part.length();
      bits |= 1 << at;
    }
    put(String.join("", parts), bits, curly, entries);
  }

  private static void put(String entry, int bits, boolean curly, Map<String, Integer> entries) {
    entries.put(entry, bits);
    if (curly) {
      entries.put(entry.replace('\'', '’'), bits);
    }
  }

  private static int edges(int[] text, int start, int end) {
    return (text[start] & 31) << 5 | (text[end - 1] & 31);
  }

  private static int hash(int[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    hash *= 0x9E3779B1;
    return hash ^ hash >>> 15;
  }

  /** The entry that is exactly this range of a text, not empty; else {@link #NONE}. */
  int find(int[] text, int start, int end) {
    int length = end - start;
    if (length >= Integer.SIZE || (lengths[edges(text, start, end)] >>> length & 1) == 0) {
      return NONE;
    }
    int slot = hash(text, start, end) & (slots.length - 1);
    while (slots[slot] != NONE) {
      int[] candidate = texts[slots[slot]];
      if (Arrays.equals(candidate, 0, candidate.length, text, start, end)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return NONE;
  }

  int size() {
    return texts.length;
  }

  int[] text(int entry) {
    return texts[entry];
  }

  int cuts(int entry) {
    return cuts[entry];
  }

  /** Says how the rules without special cases cut an entry; such words are joined again. */
  void phrase(int entry, int ruleCuts) {
    phraseCuts[entry] = ruleCuts;
    phraseLengths[texts[entry][0] & 127] |= 1 << texts[entry].length;
  }

  /** The cuts by the rules alone; 0 if they do not cut it. */
  int phraseCuts(int entry) {
    return phraseCuts[entry];
  }

  /** Lengths, as bits, of entries that the rules alone would cut and that start so. */
  int phraseLengths(int firstCodePoint) {
    return phraseLengths[firstCodePoint & 127];
  }
}
