package dev.sluice.refine.extract.charset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How likely the pairs of letters of one language are, of those with a letter outside ASCII, and
 * the encodings it is written in. Made by models/charset/frequencies.py.
 */
final class LetterPairs {

  /** Of a pair not among the most frequent, in bits. */
  static final int RARE = 16;

  /** Of a pair with a letter that the language does not have, and of one of two scripts. */
  static final int ALIEN = 24;

  static final List<LetterPairs> ALL =
      EncodingLabels.rows("letter-pairs.tsv").stream().map(LetterPairs::new).toList();

  private final List<TableEncoding> encodings = new ArrayList<>();

  /** Both letters in one, ascending. */
  private final int[] pairs;

  private final byte[] bits;

  /** Those outside ASCII. */
  private final BitSet letters = new BitSet();

  private LetterPairs(String[] row) {
    for (String name : row[1].split(" ")) {
      encodings.add((TableEncoding) EncodingLabels.of(name));
    }
    List<long[]> sorted = new ArrayList<>();
    for (int field = 2; field + 1 < row.length; field += 2) {
      String run = row[field + 1].replace('_', ' ');
      for (int i = 0; i + 1 < run.length(); i += 2) {
        int pair = run.charAt(i) << 16 | run.charAt(i + 1);
        letters.set(run.charAt(i));
        letters.set(run.charAt(i + 1));
        sorted.add(new long[] {pair, Integer.parseInt(row[field])});
      }
    }
    sorted.sort((a, b) -> Long.compare(a[0], b[0]));
    pairs = sorted.stream().mapToInt(e -> (int) e[0]).toArray();
    bits = new byte[pairs.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) sorted.get(i)[1];
    }
  }

  /** The likeliest first. */
  List<TableEncoding> encodings() {
    return encodings;
  }

  /** Of two letters in lower case; a blank stands for what is no letter. */
  int bits(char first, char second) {
    int found = Arrays.binarySearch(pairs, first << 16 | second);
    if (found >= 0) {
      return bits[found];
    }
    boolean mixed = first != ' ' && second != ' ' && isLatin(first) != isLatin(second);
    return mixed || !has(first) || !has(second) ? ALIEN : RARE;
  }

  private boolean has(char letter) {
    return letter < 0x80 || letters.get(letter);
  }

  private static boolean isLatin(char letter) {
    return letter < 0x250;
  }
}
