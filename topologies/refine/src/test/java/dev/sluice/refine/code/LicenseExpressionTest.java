package dev.sluice.refine.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenseExpressionTest {

  @Test
  void aChoiceIsPermissiveIfOneIsAndACombinationIfAllAre() {
    assertThat(LicenseExpression.isPermissive("MIT")).isTrue();
    assertThat(LicenseExpression.isPermissive("apache-2.0")).isTrue();
    assertThat(LicenseExpression.isPermissive("GPL-3.0-only")).isFalse();
    assertThat(LicenseExpression.isPermissive("GPL-3.0-only OR MIT")).isTrue();
    assertThat(LicenseExpression.isPermissive("GPL-3.0-only AND MIT")).isFalse();
    assertThat(LicenseExpression.isPermissive("ISC AND (GPL-2.0-only OR BSD-3-Clause)")).isTrue();
    assertThat(LicenseExpression.isPermissive("(GPL-2.0-only OR LGPL-3.0-only) AND MIT")).isFalse();
    assertThat(LicenseExpression.isPermissive("Apache-2.0 WITH LLVM-exception")).isTrue();
    assertThat(LicenseExpression.isPermissive("LicenseRef-Ours")).isFalse();
    assertThat(LicenseExpression.isPermissive("")).isFalse();
    assertThat(LicenseExpression.isPermissive("((((((")).isFalse();
  }

  @Test
  void redPajamaTakesNamesThatBeginWithMitBsdOrApache() {
    assertThat(LicenseExpression.isMitBsdOrApache("MIT-0")).isTrue();
    assertThat(LicenseExpression.isMitBsdOrApache("BSD-3-Clause")).isTrue();
    assertThat(LicenseExpression.isMitBsdOrApache("GPL-2.0-only OR Apache-2.0")).isTrue();
    assertThat(LicenseExpression.isMitBsdOrApache("ISC AND MIT")).isFalse();
    assertThat(LicenseExpression.isMitBsdOrApache("ISC")).isFalse();
    assertThat(LicenseExpression.isMitBsdOrApache("Apache-2.0 WITH LLVM-exception")).isTrue();
  }
}
