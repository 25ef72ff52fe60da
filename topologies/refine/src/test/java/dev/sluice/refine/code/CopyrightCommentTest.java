package dev.sluice.refine.code;

import static dev.sluice.refine.code.CopyrightComment.Mode.FAITHFUL;
import static dev.sluice.refine.code.CopyrightComment.Mode.FIXED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.edit.Edit;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CopyrightCommentTest {

  @Test
  void faithfulTakesTheFirstBlockCommentThatSaysCopyright() {
    assertThat(faithful("a;\n/* Copyright 1 */\nb;\n")).isEqualTo("a;\n\nb;\n");
    assertThat(faithful("/* hello */\n// Copyright\nb;\n"))
        .isEqualTo("/* hello */\n// Copyright\nb;\n");
    assertThat(faithful("s = \"/*copyright*/\";")).isEqualTo("s = \"\";");
  }

  @Test
  void faithfulLosesHashbangsIncludesAndHeadings() {
    assertThat(faithful("#!/bin/sh\n# hello\n\necho\n")).isEqualTo("echo\n");
    assertThat(faithful("#include <a.h>\n#define B\nint c;\n")).isEqualTo("int c;\n");
    assertThat(faithful("# Title\n\ntext\n")).isEqualTo("text\n");
    assertThat(faithful("# only\n")).isEmpty();
  }

  @Test
  void faithfulDoesWhatTheOriginalsExpressionDoes() {
    Random random = new Random(5);
    String[] parts = {"/*", "*/", "*", "/", "//", "#", "--", "\n", "copyright", "CopyRight", "x "};
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(faithful(text.toString())).as("'%s'", text).isEqualTo(original(text.toString()));
    }
  }

  @Test
  void fixedKeepsHashbangsIncludesHeadingsAndOtherComments() {
    assertThat(fixed("Shell", "#!/bin/sh\n# Copyright 2020 X\n# licence\n\n# Prints.\necho\n"))
        .isEqualTo("#!/bin/sh\n# Prints.\necho\n");
    assertThat(fixed("C", "/* Copyright */\n#include <a.h>\nint c;\n"))
        .isEqualTo("#include <a.h>\nint c;\n");
    assertThat(fixed("C", "// Copyright\n// more\n\n// Adds.\nint c;\n"))
        .isEqualTo("// Adds.\nint c;\n");
    assertThat(fixed("Markdown", "# Copyright law\n\ntext\n"))
        .isEqualTo("# Copyright law\n\ntext\n");
    assertThat(fixed("PHP", "<?php\n/* Copyright */\nx();\n")).isEqualTo("<?php\nx();\n");
    assertThat(fixed("Python", "\"\"\"Copyright\"\"\"\nx = 1\n"))
        .isEqualTo("\"\"\"Copyright\"\"\"\nx = 1\n");
    assertThat(fixed("C", "int a;\n/* Copyright */\n")).isEqualTo("int a;\n/* Copyright */\n");
    assertThat(fixed("C", "/* Copyright */ int a;\n")).isEqualTo("/* Copyright */ int a;\n");
    assertThat(fixed("C", "s = \"/*copyright*/\";")).isEqualTo("s = \"/*copyright*/\";");
    assertThat(fixed("C", "/* Copyright */")).isEmpty();
    assertThat(fixed("C", "")).isEmpty();
  }

  @Test
  void withoutALanguageFixedChangesNothing() {
    assertThat(CopyrightComment.edits(new Document("// Copyright\n"), null, FIXED)).isEmpty();
  }

  private static String faithful(String text) {
    return applied(text, CopyrightComment.edits(new Document(text), null, FAITHFUL));
  }

  private static String fixed(String language, String text) {
    return applied(
        text,
        CopyrightComment.edits(new Document(text), LanguageTable.shipped().named(language), FIXED));
  }

  private static String applied(String text, List<Edit> edits) {
    StringBuilder edited = new StringBuilder(text); // of the basic plane, so code points are chars
    for (int i = edits.size() - 1; i >= 0; i--) {
      edited.delete(edits.get(i).charStart(), edits.get(i).charEnd());
    }
    return edited.toString();
  }

  /** The rule in the form of its source: one regular expression, else lines. */
  private static String original(String text) {
    Matcher block = Pattern.compile("/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/").matcher(text);
    if (block.find()) {
      return block.group().toLowerCase(java.util.Locale.ROOT).contains("copyright")
          ? text.substring(0, block.start()) + text.substring(block.end())
          : text;
    }
    List<String> lines = List.of(text.split("\n", -1));
    int skipped = 0;
    while (skipped < lines.size() && lines.get(skipped).matches("((//|#|--).*)?")) {
      skipped++;
    }
    return String.join("\n", lines.subList(skipped, lines.size()));
  }
}
