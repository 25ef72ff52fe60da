package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.util.Arrays;

/**
 * The words of a licence text as hashes, in order, so that layout does not count: runs of letters
 * and digits in lower case; marks of comments, and {@code dnl} and {@code rem} at the start of a
 * line, left out; {@code licence} read as {@code license}; statements of copyright left out, from
 * the word to the end of its line, and {@code all rights reserved}. After the matching guidelines
 * of SPDX.
 */
final class LicenseWords {
  /** A copyright statement is at most this long. */
  private static final int MOST_STATEMENT_WORDS = 14;

  private static final long COPYRIGHT = hash("copyright");
  private static final long LICENCE = hash("licence");
  private static final long LICENCES = hash("licences");
  private static final long LICENSE = hash("license");
  private static final long LICENSES = hash("licenses");
  private static final long DNL = hash("dnl");
  private static final long REM = hash("rem");
  private static final long[] RIGHTS = {hash("all"), hash("rights"), hash("reserved")};
  private static final long[] AFTER_STATEMENT =
      sorted("permission", "redistribution", "licensed", "this", "the", "all", "everyone", "you");

  private final Document document;
  private final int end;
  private long[] words = new long[64];
  private int size;
  private int at;
  private boolean lineStart = true;

  private LicenseWords(Document document, int from, int end) {
    this.document = document;
    this.at = from;
    this.end = end;
  }

  static long[] of(Document document, int from, int end) {
    return new LicenseWords(document, from, end).read();
  }

  /** The hash that a word in lower case has. */
  static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = mix(hash, word.charAt(i));
    }
    return hash;
  }

  private static long mix(long hash, int c) {
    return (hash ^ c) * 0x9E3779B97F4A7C15L + (hash >>> 29);
  }

  private static long[] sorted(String... words) {
    return Arrays.stream(words).mapToLong(LicenseWords::hash).sorted().toArray();
  }

  private long[] read() {
    while (toWord()) {
      boolean first = lineStart;
      lineStart = false;
      long word = word();
      if (word == COPYRIGHT && isStatement()) {
        skipStatement();
      } else if (!first || (word != DNL && word != REM)) {
        add(word == LICENCE ? LICENSE : word == LICENCES ? LICENSES : word);
      }
    }
    return Arrays.copyOf(words, size);
  }

  private void add(long word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = word;
    if (word == RIGHTS[2] && size >= 3 && words[size - 2] == RIGHTS[1]) {
      size -= words[size - 3] == RIGHTS[0] ? 3 : 0;
    }
  }

  /** Goes to the next word; false at the end. */
  private boolean toWord() {
    while (at < end && !isWordCharacter(document.codePoint(at))) {
      if (document.codePoint(at) == '\n') {
        lineStart = true;
      }
      at++;
    }
    return at < end;
  }

  private long word() {
    long hash = 0;
    while (at < end && isWordCharacter(document.codePoint(at))) {
      int c = document.codePoint(at);
      hash = mix(hash, c < 128 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c));
      at++;
    }
    return hash;
  }

  /** Whether the copyright just read is claimed by somebody: a year, ©, (c) or a gap to fill. */
  private boolean isStatement() {
    int i = at;
    while (i < end && (document.codePoint(i) == ' ' || document.codePoint(i) == ':')) {
      i++;
    }
    if (i >= end) {
      return true;
    }
    int c = document.codePoint(i);
    boolean isSign =
        c == '('
            && i + 2 < end
            && (document.codePoint(i + 1) | 32) == 'c'
            && document.codePoint(i + 2) == ')';
    return isSign || c == 0xA9 || c == '<' || c == '[' || c == '{' || (c >= '0' && c <= '9');
  }

  private void skipStatement() {
    for (int skipped = 0; skipped < MOST_STATEMENT_WORDS; skipped++) {
      if (!toWord() || lineStart) {
        return;
      }
      int before = at;
      if (Arrays.binarySearch(AFTER_STATEMENT, word()) >= 0) {
        at = before;
        return;
      }
    }
  }

  private static boolean isWordCharacter(int c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
