package dev.sluice.refine.dedup.ngram;

import dev.sluice.refine.dedup.SplitMix64;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.WordSequence;
import dev.sluice.refine.signal.segment.UnicodeText;
import java.util.Arrays;

/**
 * Cuts a text into n-grams as BFF does: words and marks between the boundaries of UAX #29, as they
 * are, white space left out; no n-gram crosses a newline. A hash is a polynomial of the words'
 * hashes, mixed, so each n-gram costs the same however long it is.
 *
 * <p>Hashes are part of persisted state: they never change.
 */
public final class NgramShingler {
  private static final long MULTIPLIER = 0xD1342543DE82EF95L;
  private static final long START = 0x6A09E667F3BCC909L;
  private static final long SHORTER = 0xBB67AE8584CAA73BL;

  private final int words;
  private final int minWords;

  /** The multiplier to the power of {@link #words}: what a word has grown to when it drops out. */
  private final long last;

  /**
   * @param words of an n-gram
   * @param minWords a paragraph of fewer than {@code words} is one n-gram if it has so many
   */
  public NgramShingler(int words, int minWords) {
    this.words = words;
    this.minWords = minWords;
    long power = 1;
    for (int i = 0; i < words; i++) {
      power *= MULTIPLIER;
    }
    last = power;
  }

  /**
   * Linear in the text.
   *
   * @param group of documents that are compared; n-grams of different groups differ
   */
  public ParagraphNgrams shingle(Document document, long group) {
    WordSequence tokens = document.view(UnicodeText.VIEW).tokens();
    long[] wordHashes = hashes(document, tokens);
    int[] charEnds = charEnds(document);
    ParagraphNgrams paragraphs =
        new ParagraphNgrams(
            charEnds,
            new boolean[charEnds.length],
            new int[charEnds.length],
            new int[charEnds.length],
            new long[tokens.size()]);
    FirstParagraphs seen = new FirstParagraphs(tokens.size());
    long[] grams = new long[tokens.size()];
    int fresh = 0;
    int token = 0;
    for (int paragraph = 0; paragraph < charEnds.length; paragraph++) {
      int from = token;
      while (token < tokens.size() && tokens.start(token) < charEnds[paragraph]) {
        token++;
      }
      int size = grams(wordHashes, tokens, from, token, grams);
      paragraphs.blank()[paragraph] = from == token;
      paragraphs.sizes()[paragraph] = size;
      for (int i = 0; i < size; i++) {
        long gram = grams[i] ^ group;
        if (seen.first(gram, paragraph) == paragraph) {
          paragraphs.hashes()[fresh++] = gram;
        } else {
          paragraphs.repeated()[paragraph]++;
        }
      }
    }
    return new ParagraphNgrams(
        charEnds,
        paragraphs.blank(),
        paragraphs.sizes(),
        paragraphs.repeated(),
        Arrays.copyOf(paragraphs.hashes(), fresh));
  }

  private int grams(long[] wordHashes, WordSequence tokens, int from, int to, long[] grams) {
    long sum = 0;
    int size = 0;
    for (int i = from; i < to; i++) {
      sum = sum * MULTIPLIER + wordHashes[tokens.id(i)];
      if (i - from >= words) {
        sum -= last * wordHashes[tokens.id(i - words)];
      }
      if (i - from >= words - 1) {
        grams[size++] = SplitMix64.mix(sum);
      }
    }
    int length = to - from;
    if (length < words && length >= minWords) {
      grams[size++] = SplitMix64.mix(sum + length * SHORTER);
    }
    return size;
  }

  /** By id, each word once. */
  private static long[] hashes(Document document, WordSequence tokens) {
    int[] codePoints = document.sharedCodePoints();
    long[] hashes = new long[tokens.ids()];
    boolean[] known = new boolean[hashes.length];
    for (int token = 0; token < tokens.size(); token++) {
      int id = tokens.id(token);
      if (!known[id]) {
        known[id] = true;
        long hash = START;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
          hash = (hash ^ codePoints[i]) * MULTIPLIER;
          hash ^= hash >>> 29;
        }
        hashes[id] = SplitMix64.mix(hash);
      }
    }
    return hashes;
  }

  private static int[] charEnds(Document document) {
    int[] codePoints = document.sharedCodePoints();
    int newlines = 0;
    for (int codePoint : codePoints) {
      newlines += codePoint == '\n' ? 1 : 0;
    }
    int[] ends = new int[newlines + 1];
    int line = 0;
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] == '\n') {
        ends[line++] = i;
      }
    }
    ends[line] = codePoints.length;
    return ends;
  }
}
