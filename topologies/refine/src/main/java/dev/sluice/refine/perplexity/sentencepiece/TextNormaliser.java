package dev.sluice.refine.perplexity.sentencepiece;

import java.util.Arrays;

/**
 * Prepares text as a model wants it: replaced characters, spaces as {@code ▁}, no space at the ends
 * or after another. For one thread.
 */
final class TextNormaliser {
  private static final byte[] SPACE = {' '};
  private static final byte[] VISIBLE_SPACE = {(byte) 0xE2, (byte) 0x96, (byte) 0x81}; // U+2581
  private static final int ASCII = 0x80;

  private final CharsMap map;
  private final ByteTrie fixed;
  private final boolean[] plain = new boolean[ASCII];
  private final byte[] space;
  private final boolean addDummyPrefix;
  private final boolean removeExtraSpaces;
  private final boolean spaceAsSuffix;

  private byte[] out = new byte[1 << 12];
  private int length;

  /** What the text at hand begins with becomes this part of these bytes. */
  private byte[] prefix;

  private int prefixStart;
  private int prefixEnd;

  TextNormaliser(ModelFile file, CharsMap map, ByteTrie fixed) {
    this.map = map;
    this.fixed = fixed;
    for (int ascii = 0; ascii < ASCII; ascii++) {
      plain[ascii] = map.isPlain(ascii) && !fixed.mayStartWith((byte) ascii);
    }
    this.space = file.escapeSpaces ? VISIBLE_SPACE : SPACE;
    this.addDummyPrefix = file.addDummyPrefix;
    this.removeExtraSpaces = file.removeExtraSpaces;
    this.spaceAsSuffix = file.spaceAsSuffix;
  }

  byte[] bytes() {
    return out;
  }

  /**
   * @param text valid UTF-8
   * @return length of the result in {@link #bytes}
   */
  int normalise(byte[] text, int from, int to) {
    length = 0;
    int at = from;
    if (removeExtraSpaces) {
      at = afterSpaces(text, from, to);
    }
    if (at == to) {
      return 0;
    }
    if (addDummyPrefix && !spaceAsSuffix) {
      append(space, 0, space.length);
    }
    boolean afterSpace = removeExtraSpaces;
    while (at < to) {
      byte first = text[at];
      if (first >= 0 && plain[first] && (at + 1 == to || text[at + 1] >= 0)) {
        at++;
        if (first != ' ') {
          append(first);
          afterSpace = false;
        } else if (!afterSpace) {
          append(space, 0, space.length);
          afterSpace = removeExtraSpaces;
        }
        continue;
      }
      at += next(text, at, to);
      while (afterSpace && prefixStart < prefixEnd && prefix[prefixStart] == ' ') {
        prefixStart++;
      }
      if (prefixStart < prefixEnd) {
        appendPrefix();
        afterSpace = removeExtraSpaces && prefix[prefixEnd - 1] == ' ';
      }
    }
    if (removeExtraSpaces) {
      trim();
    }
    if (addDummyPrefix && spaceAsSuffix) {
      append(space, 0, space.length);
    }
    return length;
  }

  private int afterSpaces(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      int consumed = next(text, at, to);
      if (prefixEnd - prefixStart != 1 || prefix[prefixStart] != ' ') {
        break;
      }
      at += consumed;
    }
    return at;
  }

  /** Replaces what the text begins with; returns how many bytes that takes up. */
  private int next(byte[] text, int at, int to) {
    int kept = fixed.longestMatch(text, at, to);
    if (kept == 0) {
      int replacement = map.match(text, at, to);
      if (replacement != CharsMap.NOTHING) {
        prefix = map.replacements();
        prefixStart = replacement;
        prefixEnd = replacement;
        while (prefix[prefixEnd] != 0) {
          prefixEnd++;
        }
        return map.matchedLength();
      }
      kept = Math.min(Utf8Length.of(text[at]), to - at);
    }
    prefix = text;
    prefixStart = at;
    prefixEnd = at + kept;
    return kept;
  }

  private void appendPrefix() {
    for (int i = prefixStart; i < prefixEnd; i++) {
      if (prefix[i] == ' ') {
        append(space, 0, space.length);
      } else {
        append(prefix[i]);
      }
    }
  }

  private void trim() {
    int from = length - space.length;
    while (from >= 0 && Arrays.equals(out, from, length, space, 0, space.length)) {
      length = from;
      from -= space.length;
    }
  }

  private void append(byte value) {
    if (length == out.length) {
      out = Arrays.copyOf(out, 2 * length);
    }
    out[length++] = value;
  }

  private void append(byte[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      append(values[i]);
    }
  }
}
