package dev.sluice.refine.signal.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.refine.code.CodeFile;
import dev.sluice.refine.code.CodeLabels;
import dev.sluice.refine.code.CopyrightComment;
import dev.sluice.refine.code.LanguageTable;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that would take a careless scanner quadratic time, a quarter of a million characters of
 * each.
 */
class HostileCodeTest {
  private static final int SIZE = 250_000;
  private static final List<String> SCANNED = List.of("a.py", "a.js", "a.h", "a.html", "LICENSE");
  private static final List<String> PATHS =
      List.of(
          "a.py", "a.js", "a.c", "a.h", "a.html", "a.rs", "a.lua", "a.m", "LICENSE", "a", "a.pl");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*",
        "=/",
        "=/[/",
        "'",
        "\"",
        "\\",
        "\"\"\"",
        "'\\x",
        "<",
        "<!--",
        "<a b=\"",
        "<script>",
        "&a",
        "(*",
        "[[",
        "--[[",
        "#",
        "#!",
        "copyright (c) ",
        "license ",
        "permission is hereby granted ",
        "gnu general public license version ",
        "SPDX-License-Identifier: MIT OR ",
        "SPDX-License-Identifier: ((((",
        "generated do not edit ",
        "0x1F, ",
        "QUJD",
        "\n",
        "{-",
        "=pod\n",
        "a",
        "\u0301",
        "\0",
        "\uD83D\uDE00"
      })
  void everySignalStaysInItsRangeAndInTime(String piece) {
    String text = piece.repeat(SIZE / piece.length());
    for (String path : SCANNED) {
      assertTimeoutPreemptively(Duration.ofSeconds(2), () -> check(text, path));
    }
  }

  @Test
  void randomTextsOfMarksInEveryLanguageStayInRange() {
    Random random = new Random(11);
    String[] parts = {
      "/*", "*/", "//", "\"", "'", "\"\"\"", "\\", "#", "--", "{-", "-}", "(*", "*)", "[[", "]]",
      "\n", " ", "a", "1", "%", "<", ">", "`", "=begin", "=cut", "\uD83D\uDE00", ";", "!", "~", "|#"
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(200); j > 0; j--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      for (String path : PATHS) {
        check(text.toString(), path);
      }
    }
  }

  @Test
  void aPathMayBeAnything() {
    for (String path :
        List.of(
            "",
            "/",
            ".",
            "..",
            "a.",
            ".in",
            "x.in",
            "\\",
            "/".repeat(SIZE),
            "a".repeat(SIZE),
            "a/".repeat(SIZE / 2) + "b.c",
            ".".repeat(SIZE),
            "\uD800.\uDC00",
            "a.\u0130")) {
      assertTimeoutPreemptively(Duration.ofSeconds(2), () -> check("int x;\n", path));
    }
  }

  private static void check(String text, String path) {
    Subject subject = new Subject(new Document(text), text, null, null, path, text);
    for (Signal signal : CodeSignals.family().signals()) {
      double value = ((DocumentSignal) signal).measure(subject);
      assertThat(signal.definition().range().contains(value))
          .as("%s of %s: %s", signal.definition().name(), path, value)
          .isTrue();
      assertThat(Double.doubleToRawLongBits(value)).isNotEqualTo(Double.doubleToRawLongBits(-0.0));
    }
    CodeLabels.of(subject);
    for (CopyrightComment.Mode mode : CopyrightComment.Mode.values()) {
      CopyrightComment.edits(
          subject.document(),
          CodeFile.of(subject).language() == null
              ? LanguageTable.shipped().named("C")
              : CodeFile.of(subject).language(),
          mode);
    }
  }
}
