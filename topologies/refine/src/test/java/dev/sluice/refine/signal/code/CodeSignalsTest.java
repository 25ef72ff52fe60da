package dev.sluice.refine.signal.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CodeSignalsTest {

  @Test
  void documentsThatAreNoFilesHaveNoneOfThem() {
    String text = "import java.util.List;\n// Copyright, licensed under the MIT License\n";

    assertThat(measured(text, null, null).values()).containsOnly(Double.NaN);
  }

  @Test
  void aScriptIsMeasuredWithoutPath() {
    Map<String, Double> values = measured("#!/bin/sh\n# hello\necho\n", null, null);

    assertThat(values)
        .containsEntry("code_hashbang", 1.0)
        .containsEntry("code_lines", 3.0)
        .containsEntry("code_rpv1_path", 0.0)
        .containsEntry("code_vendored", 0.0)
        .containsEntry("code_comment_ratio", 0.69565217); // the hashbang is a comment of the shell
  }

  @Test
  void aPythonFile() {
    String text = "\"\"\"Adds.\"\"\"\nx = 1  # one\n";

    Map<String, Double> values = measured(text, "a/b.py", "");

    assertThat(values)
        .containsEntry("code_lines", 2.0)
        .containsEntry("code_chars_per_line", 12.5)
        .containsEntry("code_comment_ratio", 0.64)
        .containsEntry("code_comment_ratio_starcoder", 0.64)
        .containsEntry("code_alphabetic_share", 0.32)
        // """ Adds ."" " \n x ·= ·1 ·· # ·one \n, where · is a joined space
        .containsEntry("code_chars_per_token", 1.92307692)
        .containsEntry("code_chars_per_token_python", 1.92307692)
        .containsEntry("code_chars_per_token_java", Double.NaN)
        .containsEntry("code_alphabetic_per_token", 0.61538462)
        .containsEntry("code_hashbang", 0.0)
        .containsEntry("code_xml_marker", 0.0)
        .containsEntry("code_html_text_share", Double.NaN)
        .containsEntry("code_json_yaml_length", Double.NaN)
        .containsEntry("code_rpv1_path", 1.0)
        .containsEntry("code_license_permissive", Double.NaN);
  }

  @Test
  void htmlXmlAndJsonHaveTheirOwn() {
    String html = "<html><script>var a;</script><b>x &amp; y</b><!-- no --></html>";

    assertThat(measured(html, "a.html", null))
        .containsEntry("code_html_text_length", 5.0)
        .containsEntry("code_html_text_share", 0.07936508);
    assertThat(measured("\n<?xml version=\"1.0\"?>", "a.txt", null))
        .containsEntry("code_xml_marker", 1.0);
    assertThat(measured(" ".repeat(87) + "<?xml version=", "a.txt", null))
        .containsEntry("code_xml_marker", 0.0);
    assertThat(measured(" ".repeat(86) + "<?xml version=", "a.txt", null))
        .containsEntry("code_xml_marker", 1.0);
    assertThat(measured("{\"a\": 1}", "a.json", null))
        .containsEntry("code_json_yaml_length", 8.0)
        .containsEntry("code_data_like", 1.0);
  }

  @Test
  void aFileWithoutTextHasNoRatiosAndNoFailure() {
    assertThat(measured("", "a.py", null))
        .containsEntry("code_lines", 0.0)
        .containsEntry("code_chars_per_token", Double.NaN)
        .containsEntry("code_comment_ratio", Double.NaN)
        .containsEntry("code_data_share", 0.0);
  }

  @Test
  void theSuffixesOfRedPajamaKeepTheirCase() {
    assertThat(RedPajamaSuffixes.end("a/b.py")).isTrue();
    assertThat(RedPajamaSuffixes.end("a/b.PY")).isFalse();
    assertThat(RedPajamaSuffixes.end("a/b.C")).isTrue();
    assertThat(RedPajamaSuffixes.end("a/GNUMakefile")).isTrue();
    assertThat(RedPajamaSuffixes.end("makefile")).isFalse();
    assertThat(RedPajamaSuffixes.end("LICENSE")).isFalse();
    assertThat(RedPajamaSuffixes.end("a.crt")).isFalse();
    assertThat(RedPajamaSuffixes.end("a.h++")).isTrue();
  }

  @Test
  void aSubjectOfAnotherPathIsMeasuredAnew() {
    Document document = new Document("x = 1  # one\n");
    DocumentSignal ratio = CommentSignals.all().get(0);

    assertThat(ratio.measure(new Subject(document, "", null, null, "a.py"))).isPositive();
    assertThat(ratio.measure(new Subject(document, "", null, null, "a.java"))).isZero();
    assertThat(ratio.measure(new Subject(document, "", null, null, null))).isNaN();
  }

  static Map<String, Double> measured(String text, String path, String licenseText) {
    Subject subject = new Subject(new Document(text), text, null, null, path, licenseText);
    Map<String, Double> values = new TreeMap<>();
    for (Signal signal : CodeSignals.family().signals()) {
      values.put(signal.definition().name(), ((DocumentSignal) signal).measure(subject));
    }
    return values;
  }
}
