package dev.sluice.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A model in the shape of a language identifier (16 components, character 2- to 4-grams,
 * hierarchical softmax, 45 labels, 200,000 buckets) with random rows, and text to go with it.
 */
final class SyntheticModel {

  private static final int DIM = 16;
  private static final int WORDS = 20_000;
  private static final int LABELS = 45;
  private static final int BUCKETS = 200_000;
  private static final int DOCUMENTS = 500;
  private static final int DOCUMENT_WORDS = 600;

  private final SplittableRandom random;

  SyntheticModel(long seed) {
    this.random = new SplittableRandom(seed);
  }

  byte[] bytes() {
    int rows = WORDS + BUCKETS + LABELS;
    ByteBuffer out = ByteBuffer.allocate(1_000_000 + rows * DIM * Float.BYTES);
    out.order(ByteOrder.LITTLE_ENDIAN);
    ints(out, 793712314, 12, DIM, 5, 1, 1, 5, 1, 1, 3, BUCKETS, 2, 4, 100);
    out.putDouble(1e-4);
    ints(out, WORDS + LABELS, WORDS, LABELS);
    out.putLong(1_000_000).putLong(-1);
    for (int i = 0; i < WORDS + LABELS; i++) {
      boolean word = i < WORDS;
      out.put((word ? word(i) : "__label__" + i).getBytes(StandardCharsets.US_ASCII));
      out.put((byte) 0).putLong(WORDS + LABELS - i).put((byte) (word ? 0 : 1));
    }
    matrix(out, WORDS + BUCKETS);
    matrix(out, LABELS);
    byte[] bytes = new byte[out.position()];
    out.get(0, bytes);
    return bytes;
  }

  /** Lines of words, short words more often; one in ten the model has not seen. */
  byte[] text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < DOCUMENTS * DOCUMENT_WORDS; i++) {
      boolean known = random.nextInt(10) > 0;
      double share = random.nextDouble();
      text.append(word(known ? (int) (WORDS * share * share * share) : random.nextInt(1 << 28)));
      text.append(i % DOCUMENT_WORDS == DOCUMENT_WORDS - 1 ? '\n' : ' ');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String word(int i) {
    return Integer.toString(i * 7 + 11, 26);
  }

  private void matrix(ByteBuffer out, int rows) {
    out.put((byte) 0).putLong(rows).putLong(DIM);
    for (int i = 0; i < rows * DIM; i++) {
      out.putFloat((float) (random.nextDouble() - 0.5));
    }
  }

  private static void ints(ByteBuffer out, int... values) {
    for (int value : values) {
      out.putInt(value);
    }
  }
}
