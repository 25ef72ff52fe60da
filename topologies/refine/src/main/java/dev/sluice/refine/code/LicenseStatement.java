package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The licence that the head of a file states: by an SPDX tag, by words such as {@code licensed
 * under the Apache License, Version 2.0}, or by a whole licence text.
 */
final class LicenseStatement {
  /** How much of a file is its head, in code points. */
  private static final int HEAD = 4000;

  /** The version of a GNU licence stands at most this many words behind its name … */
  private static final int NEARBY = 30;

  /** … or before it. */
  private static final int BEFORE = 8;

  /** Words from the version on in which later versions are allowed. */
  private static final int LATER_WORDS = 14;

  private static final String COMPARE = "*";
  private static final int TABLE = 1 << 10;
  private static final Phrase[][] PHRASES = phrases();
  private static final long VERSION = LicenseWords.hash("version");
  private static final long LATER = LicenseWords.hash("later");
  private static final long OPTION = LicenseWords.hash("option");
  private static final long[] NUMBERS = hashes("1", "2", "3");
  private static final long[] DUAL = hashes("dual", "dually", "alternatively");
  private static final int TAG_OFFSET = 3;

  /** Without one of these nothing is stated; each is looked for where its rarest letter stands. */
  private static final String[] RARE = new String[128];

  static {
    RARE['x'] = "spdx";
    RARE['c'] = "licen";
    RARE['b'] = "redistribution";
    RARE['m'] = "permission";
    RARE['g'] = "gpl";
    RARE['p'] = "perl";
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Phrase(long[] words, String states) {}

  private LicenseStatement() {}

  /** By some bits of the first word, the longest first. */
  private static Phrase[][] phrases() {
    Phrase[][] phrases = new Phrase[TABLE][0];
    List<Phrase> all = new ArrayList<>();
    for (String[] row : TableResource.rows("license-phrases.tsv", 2)) {
      all.add(new Phrase(hashes(row[0].split(" ")), row[1]));
    }
    all.sort(Comparator.comparingInt(phrase -> -phrase.words().length));
    for (Phrase phrase : all) {
      int slot = slot(phrase.words()[0]);
      phrases[slot] = Arrays.copyOf(phrases[slot], phrases[slot].length + 1);
      phrases[slot][phrases[slot].length - 1] = phrase;
    }
    return phrases;
  }

  private static int slot(long word) {
    return (int) (word >>> 32) & (TABLE - 1);
  }

  private static long[] hashes(String... words) {
    return Arrays.stream(words).mapToLong(LicenseWords::hash).toArray();
  }

  /** Null if the head of the document states no licence that is known. */
  static LicenseMatch find(Document document) {
    int end = Math.min(document.length(), HEAD);
    boolean mayState = false;
    for (int i = 0; i < end; i++) {
      int c = document.codePoint(i) | 32;
      if (c < 128 && RARE[c] != null) {
        if (c == 'x') {
          String tagged = i < TAG_OFFSET ? null : SpdxTag.at(document, i - TAG_OFFSET);
          if (tagged != null) {
            return new LicenseMatch(tagged, 1);
          }
        } else if (!mayState) {
          mayState = stands(RARE[c], document, i - RARE[c].indexOf(c), end);
        }
      }
    }
    return mayState ? inWords(document, end) : null;
  }

  private static boolean stands(String mark, Document document, int start, int end) {
    if (start < 0 || start + mark.length() > end) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((document.codePoint(start + i) | 32) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static LicenseMatch inWords(Document document, int end) {
    long[] words = LicenseWords.of(document, 0, end);
    List<String> stated = new ArrayList<>();
    boolean compare = false;
    boolean gnu = false;
    for (int i = 0; i < words.length; i++) {
      Phrase phrase = phraseAt(words, i);
      if (phrase == null) {
        continue;
      }
      String id = phrase.states();
      if (id.endsWith("GPL")) {
        gnu = true;
        id = gnuLicense(id, words, i, phrase.words().length);
      }
      if (phrase.states().equals(COMPARE)) {
        compare = true;
      } else if (id != null && !stated.contains(id)) {
        stated.add(id);
      }
      i += phrase.words().length - 1;
    }
    if (stated.size() > 1 && (isDual(words) || (!gnu && contains(words, OPTION)))) {
      return new LicenseMatch(String.join(" OR ", stated.subList(0, 2)), 1);
    }
    LicenseMatch text = compare ? LicenseTexts.shipped().nearest(words) : null;
    if (text != null) {
      return text;
    }
    return stated.isEmpty() ? null : new LicenseMatch(stated.get(0), 1);
  }

  private static Phrase phraseAt(long[] words, int start) {
    for (Phrase phrase : PHRASES[slot(words[start])]) {
      int end = start + phrase.words().length;
      if (end <= words.length && Arrays.equals(words, start, end, phrase.words(), 0, end - start)) {
        return phrase;
      }
    }
    return null;
  }

  /** Null if no version stands near the name: behind it, or else shortly before it. */
  private static String gnuLicense(String name, long[] words, int start, int length) {
    int end = Math.min(words.length, start + length + NEARBY);
    int at = version(words, start + length, end);
    if (at < 0) {
      at = version(words, Math.max(0, start - BEFORE), start);
    }
    if (at < 0) {
      return null;
    }
    int number = number(words[at + 1]);
    boolean isTwoOne = number == 2 && at + 2 < words.length && number(words[at + 2]) == 1;
    if (isTwoOne && !name.equals("LGPL")) {
      return null;
    }
    boolean later = false;
    for (int i = at; i < Math.min(words.length, at + LATER_WORDS); i++) {
      later |= words[i] == LATER;
    }
    return "%s-%d.%d-%s".formatted(name, number, isTwoOne ? 1 : 0, later ? "or-later" : "only");
  }

  /** Where the word version stands before a number from 1 to 3; -1 if it does not. */
  private static int version(long[] words, int from, int end) {
    for (int i = from; i < Math.min(end, words.length - 1); i++) {
      if (words[i] == VERSION && number(words[i + 1]) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static int number(long word) {
    for (int i = 0; i < NUMBERS.length; i++) {
      if (word == NUMBERS[i]) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean isDual(long[] words) {
    return contains(words, DUAL[0]) || contains(words, DUAL[1]) || contains(words, DUAL[2]);
  }

  private static boolean contains(long[] words, long wanted) {
    for (long word : words) {
      if (word == wanted) {
        return true;
      }
    }
    return false;
  }
}
