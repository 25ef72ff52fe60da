package dev.sluice.refine.perplexity.sentencepiece;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pieces of a model by number, checked against each other. Immutable. */
final class Vocabulary {
  private static final float UNKNOWN_PENALTY = 10;

  private final Piece[] pieces;
  private final int unknown;

  /** Pieces that text may hold, with {@link PieceType#UNUSED} ones for BPE only. */
  private final ByteTrie text;

  /** Pieces that no normaliser and no merge may touch. */
  private final ByteTrie fixed;

  /** By byte; empty if unknown characters are not spelled in bytes. */
  private final int[] byteIds;

  Vocabulary(Piece[] pieces, int unknown, ByteTrie text, ByteTrie fixed, int[] byteIds) {
    this.pieces = pieces;
    this.unknown = unknown;
    this.text = text;
    this.fixed = fixed;
    this.byteIds = byteIds;
  }

  Piece[] pieces() {
    return pieces;
  }

  int unknown() {
    return unknown;
  }

  ByteTrie text() {
    return text;
  }

  ByteTrie fixed() {
    return fixed;
  }

  int[] byteIds() {
    return byteIds;
  }

  static Vocabulary of(ModelFile file) {
    Piece[] pieces = file.pieces.toArray(Piece[]::new);
    int unknown = -1;
    int[] byteIds = new int[file.byteFallback ? 256 : 0];
    Arrays.fill(byteIds, -1);
    List<byte[]> texts = new ArrayList<>();
    List<Integer> ids = new ArrayList<>();
    List<byte[]> fixed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int id = 0; id < pieces.length; id++) {
      Piece piece = pieces[id];
      String text = new String(piece.text(), StandardCharsets.ISO_8859_1);
      boolean inText = isInText(piece.type());
      if (!seen.add((inText ? "text " : "other ") + text)) {
        throw new InvalidModelException(0, "two pieces of the same text, the second " + id);
      }
      switch (piece.type()) {
        case UNKNOWN -> {
          if (unknown >= 0) {
            throw new InvalidModelException(0, "two unknown pieces, " + unknown + " and " + id);
          }
          unknown = id;
        }
        case BYTE -> byteIds[byteOf(text, file.byteFallback)] = id;
        default -> {}
      }
      if (piece.type() == PieceType.USER_DEFINED) {
        fixed.add(piece.text());
      }
      if (inText && !(piece.type() == PieceType.UNUSED && file.kind == ModelFile.UNIGRAM)) {
        texts.add(piece.text());
        ids.add(id);
      }
    }
    if (unknown < 0) {
      throw new InvalidModelException(0, "no piece is the unknown one");
    }
    if (Arrays.stream(byteIds).anyMatch(id -> id < 0)) {
      throw new InvalidModelException(0, "byte fallback, but not a piece for every byte");
    }
    return new Vocabulary(pieces, unknown, trie(texts, ids, pieces), trie(fixed), byteIds);
  }

  private static boolean isInText(PieceType type) {
    return type == PieceType.NORMAL || type == PieceType.USER_DEFINED || type == PieceType.UNUSED;
  }

  private static int byteOf(String text, boolean byteFallback) {
    if (!byteFallback || !text.matches("<0x[0-9A-F]{2}>")) {
      throw new InvalidModelException(0, "a piece for a byte, which it is not, or not asked for");
    }
    return Integer.parseInt(text.substring(3, 5), 16);
  }

  private static ByteTrie trie(List<byte[]> texts, List<Integer> ids, Piece[] pieces) {
    int[] numbers = new int[ids.size()];
    float[] scores = new float[ids.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ids.get(i);
      scores[i] = pieces[numbers[i]].score();
    }
    return new ByteTrie(texts, numbers, scores);
  }

  private static ByteTrie trie(List<byte[]> texts) {
    return new ByteTrie(texts, new int[texts.size()], new float[texts.size()]);
  }

  /** What a character that no piece holds scores in a unigram model. */
  float unknownScore() {
    float lowest = Float.MAX_VALUE;
    for (Piece piece : pieces) {
      if (piece.type() == PieceType.NORMAL) {
        lowest = Math.min(lowest, piece.score());
      }
    }
    return lowest - UNKNOWN_PENALTY;
  }

  /** Of normal pieces; as the original, never below the smallest positive float. */
  float highestScore() {
    float highest = Float.MIN_NORMAL;
    for (Piece piece : pieces) {
      if (piece.type() == PieceType.NORMAL) {
        highest = Math.max(highest, piece.score());
      }
    }
    return highest;
  }
}
