package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void bytesAreBigEndianAndReadBack() {
    Signature signature = new Signature("f", new int[] {1, -2, Integer.MIN_VALUE});

    assertThat(signature.toBytes())
        .containsExactly(0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFE, 0x80, 0, 0, 0);
    assertThat(Signature.fromBytes("f", signature.toBytes())).isEqualTo(signature);
  }

  @Test
  void equalContentsAreEqual() {
    Signature one = new Signature("f", new int[] {1, 2});

    assertThat(one).isEqualTo(new Signature("f", new int[] {1, 2}));
    assertThat(one).hasSameHashCodeAs(new Signature("f", new int[] {1, 2}));
    assertThat(one).isNotEqualTo(new Signature("g", new int[] {1, 2}));
    assertThat(one).isNotEqualTo(new Signature("f", new int[] {1, 3}));
  }

  @Test
  void arraysGivenAndTakenAreCopies() {
    int[] values = {1, 2};
    Signature signature = new Signature("f", values);
    values[0] = 9;
    signature.values()[1] = 9;

    assertThat(signature.values()).containsExactly(1, 2);
  }

  @Test
  void bytesOfAnImpossibleLengthAreRefused() {
    assertThatThrownBy(() -> Signature.fromBytes("f", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Signature.fromBytes("f", new byte[7]))
        .hasMessageContaining("multiple of 4")
        .hasMessageContaining("7");
  }
}
