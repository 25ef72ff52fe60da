package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte of anything is signed in linear time. */
class HostileTextTest {
  private static final int LENGTH = 1_000_000;

  /** Five times what the slowest takes when compiled; the loops compile within the first text. */
  private static final double MOST_SECONDS = 1;

  static List<SignatureFamily> families() {
    return SignatureFamily.ALL;
  }

  @ParameterizedTest
  @MethodSource("families")
  void aMegabyteOfAnythingIsSignedInLinearTime(SignatureFamily family) {
    Random random = new Random(4);
    StringBuilder letters = new StringBuilder();
    StringBuilder anything = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(i % 2 == 0 ? (char) ('a' + random.nextInt(26)) : ' ');
      anything.append((char) random.nextInt(0x10000)); // lone surrogates and U+0000 among them
    }
    for (String text :
        List.of(
            "a".repeat(LENGTH),
            "a ".repeat(LENGTH / 2),
            "\u0000".repeat(LENGTH),
            "\uD800".repeat(LENGTH),
            "e\u0301\u0302".repeat(LENGTH / 3),
            "漢".repeat(LENGTH),
            ("x".repeat(LENGTH / 20) + " ").repeat(20),
            letters.toString(),
            anything.toString())) {
      Document document = new Document(text);
      document.normalisedWords();
      ThreadMXBean clock = ManagementFactory.getThreadMXBean();
      long start = clock.getCurrentThreadCpuTime();
      family.sign(document).ifPresent(it -> assertThat(it.length()).isEqualTo(family.length()));
      assertThat((clock.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(MOST_SECONDS);
    }
  }
}
