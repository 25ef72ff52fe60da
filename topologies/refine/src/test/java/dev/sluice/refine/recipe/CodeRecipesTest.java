package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.code.CodeSignals;
import dev.sluice.refine.signal.text.TextSignals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the recipes for code say of small files, each broken in one way. */
class CodeRecipesTest {
  private static final String MIT = "# SPDX-License-Identifier: MIT\n";
  private static final String PYTHON =
      MIT
          + "import collections\n\n\ndef count(words):\n    \"\"\"Counts words.\"\"\"\n"
          + "    return collections.Counter(words)\n";

  @Test
  void everySignalOfTheirRulesExists() {
    Set<String> known = new HashSet<>();
    signals().forEach(signal -> known.add(signal.definition().name()));
    for (String recipe : List.of("redpajama-v1-github", "starcoder", "the-stack")) {
      for (Rule rule : ShippedRecipes.find(recipe).orElseThrow().rules()) {
        if (!rule.signal().startsWith("attribute:") && !rule.signal().equals("text_bytes")) {
          assertThat(known).as(recipe).contains(rule.signal());
        }
      }
    }
  }

  @Test
  void redPajamaV1() {
    assertThat(rule("redpajama-v1-github", "a.py", PYTHON)).isEqualTo("keep");
    assertThat(rule("redpajama-v1-github", "a.py", "")).isEqualTo("text_not_empty");
    assertThat(rule("redpajama-v1-github", "a.PY", PYTHON)).isEqualTo("suffix");
    assertThat(rule("redpajama-v1-github", "a.py", PYTHON.replace("MIT", "ISC")))
        .isEqualTo("license");
    assertThat(rule("redpajama-v1-github", "a.py", "import a\n")).isEqualTo("license");
    assertThat(rule("redpajama-v1-github", "a.py", PYTHON + "# " + "a".repeat(999)))
        .isEqualTo("max_line_length");
    assertThat(rule("redpajama-v1-github", "a.py", MIT + ("x".repeat(200) + "\n").repeat(9)))
        .isEqualTo("mean_line_length");
    assertThat(rule("redpajama-v1-github", "a.py", MIT + "+-*/\n".repeat(100)))
        .isEqualTo("alphanumeric");
    assertThat(rule("redpajama-v1-github", "a.c", "//" + MIT + "12, 34,\n".repeat(100)))
        .isEqualTo("alphabetic_per_token");
  }

  @Test
  void starCoder() {
    assertThat(rule("starcoder", "a.py", PYTHON)).isEqualTo("keep");
    assertThat(rule("starcoder", "a.py", PYTHON.replace("MIT", "GPL-3.0-only")))
        .isEqualTo("license");
    assertThat(
            rule("starcoder", "a.py", "import collections\n" + "collections.clear()\n".repeat(9)))
        .isEqualTo("comments");
    assertThat(rule("starcoder", "a.rb", "require 'set'\n" + "collections.clear\n".repeat(9)))
        .isEqualTo("keep");
    assertThat(rule("starcoder", "a.py", "# one\n" + "x = f(1, y[2])\n".repeat(9)))
        .isEqualTo("chars_per_token_python");
    assertThat(rule("starcoder", "a.xml", "<?xml version=\"1.0\"?><alpha>beta</alpha>"))
        .isEqualTo("xml");
    assertThat(rule("starcoder", "a.html", "<p class=\"abcdefgh\">text</p>\n".repeat(40)))
        .isEqualTo("html_text_share");
    assertThat(rule("starcoder", "a.html", "<p>some text</p>\n")).isEqualTo("html_text_length");
    assertThat(rule("starcoder", "a.json", "{\"alpha\": 1}\n")).isEqualTo("json_yaml_length");
    assertThat(rule("starcoder", "a.yml", "alpha: beta\n".repeat(500)))
        .isEqualTo("json_yaml_length");
  }

  @Test
  void starsCountWhereTheSourceHasThem() {
    assertThat(rule("starcoder", "a.py", PYTHON, Map.of("stars", "5"))).isEqualTo("stars");
    assertThat(rule("starcoder", "a.py", PYTHON, Map.of("stars", "6"))).isEqualTo("keep");
  }

  @Test
  void theStackTakesPermissiveLicencesAlone() {
    assertThat(rule("the-stack", "a.py", PYTHON)).isEqualTo("keep");
    assertThat(rule("the-stack", "a.py", "import a\n")).isEqualTo("license");
    assertThat(rule("the-stack", "a.py", PYTHON.replace("MIT", "MPL-2.0"))).isEqualTo("license");
    assertThat(rule("the-stack", "a.py", PYTHON.replace("MIT", "GPL-2.0-only OR MIT")))
        .isEqualTo("keep");
  }

  private static String rule(String recipe, String path, String text) {
    return rule(recipe, path, text, Map.of());
  }

  private static String rule(
      String recipe, String path, String text, Map<String, String> attributes) {
    Subject subject = new Subject(new Document(text), text, null, null, path, null);
    SortedMap<String, Double> values = new TreeMap<>();
    for (DocumentSignal signal : signals()) {
      double value = signal.measure(subject);
      values.put(signal.definition().name(), Double.isNaN(value) ? null : value);
    }
    MeasuredDocument document =
        new MeasuredDocument(
            "github",
            null,
            text.getBytes(StandardCharsets.UTF_8).length,
            Signals.of(values, new TreeMap<>()),
            attributes,
            List.of());
    Decision decision =
        new RecipeRules(ShippedRecipes.find(recipe).orElseThrow()).evaluate(document);
    return decision instanceof Decision.Reject reject ? reject.rule() : "keep";
  }

  private static List<DocumentSignal> signals() {
    List<DocumentSignal> signals = new ArrayList<>();
    for (Signal signal : CodeSignals.family().signals()) {
      signals.add((DocumentSignal) signal);
    }
    for (Signal signal : TextSignals.family().signals()) {
      signals.add((DocumentSignal) signal);
    }
    return signals;
  }
}
