package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void bytesAreBigEndianAndReadBack() {
    Signature signature = Signature.of("f", new int[] {1, -2, Integer.MIN_VALUE});

    assertThat(signature.toBytes())
        .containsExactly(0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFE, 0x80, 0, 0, 0);
    assertThat(Signature.fromBytes("f", ValueWidth.BITS_32, signature.toBytes()))
        .isEqualTo(signature);
  }

  @Test
  void equalContentsAreEqual() {
    Signature one = Signature.of("f", new int[] {1, 2});

    assertThat(one).isEqualTo(Signature.of("f", new int[] {1, 2}));
    assertThat(one).hasSameHashCodeAs(Signature.of("f", new int[] {1, 2}));
    assertThat(one).isNotEqualTo(Signature.of("g", new int[] {1, 2}));
    assertThat(one).isNotEqualTo(Signature.of("f", new int[] {1, 3}));
  }

  @Test
  void valuesOf64BitsAreBigEndianAndReadBack() {
    Signature signature = Signature.of("f", new long[] {1, Long.MIN_VALUE});

    assertThat(signature.toBytes())
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0x80, 0, 0, 0, 0, 0, 0, 0);
    assertThat(signature.length()).isEqualTo(2);
    assertThat(signature.value(1)).isEqualTo(Long.MIN_VALUE);
    assertThat(Signature.fromBytes("f", ValueWidth.BITS_64, signature.toBytes()))
        .isEqualTo(signature);
  }

  @Test
  void valuesOf32BitsKeepTheirSign() {
    assertThat(Signature.of("f", new int[] {-2}).value(0)).isEqualTo(-2);
  }

  @Test
  void similarityIsTheShareOfEqualValuesOfEitherWidth() {
    assertThat(
            Similarity.estimate(
                Signature.of("f", new int[] {1, 2, 3, 4}),
                Signature.of("f", new int[] {1, 2, 0, 4})))
        .isEqualTo(0.75);
    assertThat(
            Similarity.estimate(
                Signature.of("f", new long[] {1, 1L << 40}),
                Signature.of("f", new long[] {1, 1L << 41})))
        .isEqualTo(0.5);
  }

  @Test
  void widthsAreNeverCompared() {
    Signature ints = Signature.of("f", new int[] {0, 1, 0, 1});
    Signature longs = Signature.of("f", new long[] {1, 1});

    assertThat(ints.toBytes()).isEqualTo(longs.toBytes());
    assertThat(ints).isNotEqualTo(longs);
    assertThatThrownBy(() -> Similarity.estimate(ints, longs))
        .hasMessageContaining("different families");
  }

  @Test
  void arraysGivenAndTakenAreCopies() {
    byte[] bytes = {0, 0, 0, 1};
    Signature signature = Signature.fromBytes("f", ValueWidth.BITS_32, bytes);
    bytes[3] = 9;
    signature.toBytes()[3] = 9;

    assertThat(signature.value(0)).isEqualTo(1);
  }

  @Test
  void bytesOfAnImpossibleLengthAreRefused() {
    assertThatThrownBy(() -> Signature.fromBytes("f", ValueWidth.BITS_32, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Signature.fromBytes("f", ValueWidth.BITS_32, new byte[7]))
        .hasMessageContaining("multiple of 4")
        .hasMessageContaining("7");
  }
}
