package dev.sluice.refine.perplexity.sentencepiece;

import java.util.Arrays;

/**
 * The most probable way to cut text into pieces (Viterbi). Sums are floats, compared as the
 * original compares them, so that near ties fall alike.
 */
final class UnigramSegmenter implements Segmenter {
  private static final float FIXED_PENALTY = 0.1f;

  /** Beyond it sums start again from 0, because floats have no digits left to compare. */
  private static final float LOWEST_SUM = -100_000;

  private final Vocabulary vocabulary;
  private final int[] nodes;
  private final float unknownScore;
  private final float fixedScore;
  private final boolean[] isFixed;
  private final int longestPiece;

  /** Of the best way to each place in the text: its score, and the piece it ends with. */
  private float[] best = new float[1 << 12];

  private int[] starts = new int[1 << 12];
  private int[] ids = new int[1 << 12];

  UnigramSegmenter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.nodes = vocabulary.text().nodes();
    this.unknownScore = vocabulary.unknownScore();
    this.fixedScore = vocabulary.highestScore();
    Piece[] pieces = vocabulary.pieces();
    this.isFixed = new boolean[pieces.length];
    int longest = 4; // a character that no piece holds
    for (int id = 0; id < pieces.length; id++) {
      longest = Math.max(longest, pieces[id].text().length);
      isFixed[id] = pieces[id].type() == PieceType.USER_DEFINED;
    }
    this.longestPiece = longest;
  }

  @Override
  public void segment(byte[] text, int length, PieceList into) {
    if (best.length <= length) {
      int room = Math.max(length + 1, 2 * best.length);
      best = new float[room];
      starts = new int[room];
      ids = new int[room];
    }
    Arrays.fill(starts, 0, length + 1, -1);
    best[0] = 0;
    for (int start = 0; start < length; ) {
      if (best[start] < LOWEST_SUM) {
        rebase(start, length);
      }
      int character = Math.min(Utf8Length.of(text[start]), length - start);
      if (!extend(text, start, length, character)) {
        offer(start + character, best[start] + unknownScore, start, vocabulary.unknown());
      }
      start += character;
    }
    for (int end = length; end > 0; end = starts[end]) {
      into.add(ids[end], starts[end], end);
    }
    into.reverse();
  }

  /** Only places that a piece from before reaches have a sum beyond this one. */
  private void rebase(int start, int length) {
    float sum = best[start];
    int last = Math.min(length, start + longestPiece);
    for (int end = start; end <= last; end++) {
      best[end] -= sum;
    }
  }

  /** Tries all pieces that start at a place; whether one is a single character. */
  private boolean extend(byte[] text, int start, int length, int character) {
    int[] trie = nodes;
    float before = best[start];
    boolean single = false;
    int node = ByteTrie.ROOT;
    for (int at = start; at < length; ) {
      int child = (trie[node] ^ (text[at] & 0xFF)) * ByteTrie.WIDTH;
      if (trie[child + ByteTrie.PARENT] * ByteTrie.WIDTH != node || child == ByteTrie.ROOT) {
        break;
      }
      node = child;
      at++;
      int id = trie[node + ByteTrie.NUMBER];
      if (id >= 0) {
        float score =
            isFixed[id]
                ? (at - start) * fixedScore - FIXED_PENALTY
                : Float.intBitsToFloat(trie[node + ByteTrie.SCORE]);
        offer(at, score + before, start, id);
        single |= at - start == character;
      }
    }
    return single;
  }

  private void offer(int end, float score, int start, int id) {
    if (starts[end] < 0 || score > best[end]) {
      best[end] = score;
      starts[end] = start;
      ids[end] = id;
    }
  }
}
