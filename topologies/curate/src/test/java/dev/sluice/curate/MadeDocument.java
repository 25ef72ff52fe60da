package dev.sluice.curate;

import dev.sluice.curate.flow.Fingerprint;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * Documents without a text: all that deduplication sees of them, made of their number. Each meets
 * no other in a band, but for one in {@value #NEAR_DUPLICATES_EVERY}, which has signature and
 * shingles of an earlier one, chosen among all.
 */
final class MadeDocument {
  private static final int NEAR_DUPLICATES_EVERY = 33;
  private static final int SIGNATURE_VALUES = 128;
  private static final int SKETCHES = 4096;

  /** Of the mean document of the benchmark corpus. */
  private static final int WORDS = 850;

  private static final byte[][] MADE = sketches();
  private static final byte[] PAYLOAD = new byte[100];

  private MadeDocument() {}

  private static byte[][] sketches() {
    byte[][] sketches = new byte[SKETCHES][];
    for (int i = 0; i < SKETCHES; i++) {
      sketches[i] = SignatureFamily.DEFAULT.sketch(words(i)).orElseThrow().toBytes();
    }
    return sketches;
  }

  private static Document words(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      text.append(random.nextInt(1_000_000)).append(' ');
    }
    return new Document(text.toString());
  }

  /**
   * @param number from 0; also the event time
   */
  static JudgedDocument of(long number) {
    SplittableRandom random = new SplittableRandom(number);
    byte[] id = new byte[48];
    random.nextBytes(id);
    String hex = HexFormat.of().formatHex(id);
    return new JudgedDocument(
        hex.substring(0, 32),
        number,
        false,
        hex.substring(32),
        fingerprint(original(number, random)),
        PAYLOAD,
        null);
  }

  private static long original(long number, SplittableRandom random) {
    return number % NEAR_DUPLICATES_EVERY == NEAR_DUPLICATES_EVERY - 1
        ? random.nextLong(number) / NEAR_DUPLICATES_EVERY * NEAR_DUPLICATES_EVERY
        : number;
  }

  private static Fingerprint fingerprint(long original) {
    SplittableRandom random = new SplittableRandom(~original);
    ByteBuffer values = ByteBuffer.allocate(Integer.BYTES * SIGNATURE_VALUES);
    while (values.hasRemaining()) {
      values.putInt(random.nextInt());
    }
    return new Fingerprint(values.array(), MADE[random.nextInt(SKETCHES)]);
  }
}
