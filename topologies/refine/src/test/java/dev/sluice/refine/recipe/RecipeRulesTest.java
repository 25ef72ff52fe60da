package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.dedup.Duplicate;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.pii.PiiType;
import dev.sluice.refine.recipe.Decision.Keep;
import dev.sluice.refine.recipe.Decision.Reject;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.SpanValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeRulesTest {

  @Test
  void boundsAreInclusiveAndTheOneThatFailedIsNamed() {
    String rules = "- {rule: w, signal: words, min: 50, max: 100000}";

    assertThat(decide(rules, Map.of("words", 50.0))).isInstanceOf(Keep.class);
    assertThat(decide(rules, Map.of("words", 100_000.0))).isInstanceOf(Keep.class);
    assertThat(decide(rules, Map.of("words", 49.0))).isEqualTo(rejected("w", 49.0, ">= 50"));
    assertThat(decide(rules, Map.of("words", 100_001.0)))
        .isEqualTo(rejected("w", 100_001.0, "<= 100000"));
  }

  @Test
  void firstFailingRuleInTheOrderOfTheFileDecides() {
    String rules =
        """
        - {rule: second, signal: b, max: 0.06}
        - {rule: first, signal: a, min: 1}
        """;

    assertThat(decide(rules, Map.of("a", 0.0, "b", 1.0)))
        .isEqualTo(rejected("second", 1.0, "<= 0.06"));
  }

  @Test
  void missingSignalRejectsUnlessToldToPass() {
    assertThat(decide("- {rule: r, signal: x, min: 1}", Map.of()))
        .isEqualTo(rejected("r", null, "present, >= 1"));
    assertThat(decide("- {rule: r, signal: x, min: 1, max: 2}", Map.of("x", Double.NaN)))
        .isEqualTo(rejected("r", null, "present, >= 1 and <= 2"));
    assertThat(decide("- {rule: r, signal: x, min: 1, when_missing: pass}", Map.of()))
        .isInstanceOf(Keep.class);
  }

  @ParameterizedTest
  @CsvSource({"mean, 2.0", "min, 0.0", "max, 5.0", "sum, 6.0", "fraction_true, 0.6666666666666666"})
  void spansAreAggregatedWithoutThoseThatHaveNoValue(String aggregate, double value) {
    assertThat(decide("- {rule: r, signal: s, aggregate: " + aggregate + ", min: 99}", Map.of()))
        .isEqualTo(rejected("r", value, ">= 99"));
  }

  @Test
  void ruleAppliesToItsSlicesAndLanguagesOnly() {
    assertKept("- {rule: r, signal: none, min: 1, slices: [github]}");
    assertKept("- {rule: r, signal: none, min: 1, exclude_slices: [c4]}");
    assertKept("- {rule: r, signal: none, min: 1, languages: [de]}");
    assertThat(decide("- {rule: r, signal: none, min: 1, slices: [c4], languages: [en]}", Map.of()))
        .isInstanceOf(Reject.class);
  }

  @Test
  void textLengthAndAttributesCanBeAskedFor() {
    assertThat(decide("- {rule: r, signal: text_bytes, min: 1000}", Map.of()))
        .isEqualTo(rejected("r", 12.0, ">= 1000"));
    assertThat(decide("- {rule: r, signal: 'attribute:http_status', max: 299}", Map.of()))
        .isEqualTo(rejected("r", 404.0, "<= 299"));
    assertThat(decide("- {rule: r, signal: 'attribute:path', max: 299}", Map.of()))
        .isEqualTo(rejected("r", null, "present, <= 299"));
  }

  @Test
  void languageIsJudgedBeforeTheRules() {
    Recipe recipe =
        Recipe.parse(
            """
            name: a
            languages: {allow: [it, de], min_confidence: 0.5, exclude_slices: [github]}
            rules: [{rule: r, signal: none, min: 1, when_missing: pass}]
            """);
    RecipeRules rules = new RecipeRules(recipe);

    assertThat(rules.evaluate(document("c4", new Language("en", 1), Map.of())))
        .isEqualTo(rejected("language", "en", "one of de, it"));
    assertThat(rules.evaluate(document("c4", null, Map.of())))
        .isEqualTo(rejected("language", null, "one of de, it"));
    assertThat(rules.evaluate(document("c4", new Language("de", 0.4), Map.of())))
        .isEqualTo(rejected("language_confidence", 0.4, ">= 0.5"));
    assertThat(rules.evaluate(document("c4", new Language("de", 0.5), Map.of())))
        .isInstanceOf(Keep.class);
    assertThat(rules.evaluate(document("github", null, Map.of()))).isInstanceOf(Keep.class);
  }

  @Test
  void aLanguageIsAllowedByAnyOfItsCodes() {
    RecipeRules rules =
        new RecipeRules(
            Recipe.parse(
                """
                name: a
                languages: {allow: [en, zho_Hant, "no"]}
                rules: [{rule: r, signal: none, min: 1, languages: [eng_Latn]}]
                """));

    assertThat(rules.evaluate(document("c4", new Language("eng_Latn", 1), Map.of())))
        .isInstanceOfSatisfying(Reject.class, reject -> assertThat(reject.rule()).isEqualTo("r"));
    assertThat(rules.evaluate(document("c4", new Language("zho_Hant", 1), Map.of())))
        .isInstanceOf(Keep.class);
    assertThat(rules.evaluate(document("c4", new Language("nob_Latn", 1), Map.of())))
        .isInstanceOf(Keep.class);
    assertThat(rules.evaluate(document("c4", new Language("zho_Hans", 1), Map.of())))
        .isEqualTo(rejected("language", "zho_Hans", "one of en, no, zho_Hant"));
  }

  @Test
  void duplicatesNameTheEarlierDocumentAndTheMethod() {
    Dedup dedup = ShippedRecipes.find("default").orElseThrow().dedup();
    Position earlier = new Position(1, "aa");

    assertThat(Reject.asDuplicate("bb", new Duplicate(Duplicate.Kind.NEAR, earlier, 0.9), dedup))
        .isEqualTo(new Reject("near_duplicate", 0.9, ">= 0.8", "aa", 0.9, "sluice-5w-128-v2"));
    assertThat(Reject.asDuplicate("bb", new Duplicate(Duplicate.Kind.EXACT, earlier, 1), dedup))
        .isEqualTo(new Reject("exact_duplicate", null, null, "aa", 1.0, "content-digest"));
    assertThat(Reject.asDuplicate("aa", new Duplicate(Duplicate.Kind.EXACT, earlier, 1), dedup))
        .isEqualTo(new Reject("already_seen", null, null, "aa", 1.0, "content-digest"));
  }

  @Test
  void personalDataIsLookedAtAfterTheRules() {
    assertThat(decidePii("{email: reject}")).isEqualTo(rejected("pii_email", 2.0, "<= 0"));
    assertThat(decidePii("{phone: reject, email: mask}")).isInstanceOf(Keep.class);
    assertThat(decidePii("{default: reject}")).isEqualTo(rejected("pii_email", 2.0, "<= 0"));
    assertThat(decidePii("{default: reject, email: keep}")).isInstanceOf(Keep.class);
    assertThat(decidePii("{email: reject}\nrules: [{rule: r, signal: n, min: 2}]"))
        .isEqualTo(rejected("r", 1.0, ">= 2"));
  }

  private static Decision decidePii(String pii) {
    return new RecipeRules(Recipe.parse("name: a\npii: " + pii))
        .evaluate(document("c4", new Language("en", 1), Map.of("n", 1.0)));
  }

  private static void assertKept(String rules) {
    assertThat(decide(rules, Map.of())).isInstanceOf(Keep.class);
  }

  private static Decision decide(String rules, Map<String, Double> signals) {
    Recipe recipe = Recipe.parse("name: a\nrules:\n" + rules.indent(2));
    return new RecipeRules(recipe).evaluate(document("c4", new Language("en", 1), signals));
  }

  private static Measured document(String slice, Language language, Map<String, Double> signals) {
    List<SpanValue> spans =
        List.of(
            new SpanValue(0, 1, 0.0),
            new SpanValue(1, 2, null),
            new SpanValue(2, 3, 1.0),
            new SpanValue(3, 4, 5.0));
    return new MeasuredDocument(
        slice,
        language,
        12,
        Signals.of(new TreeMap<>(signals), new TreeMap<>(Map.of("s", spans))),
        Map.of("http_status", "404", "path", "a/b"),
        List.of(new PiiSpan(PiiType.EMAIL, 0, 5), new PiiSpan(PiiType.EMAIL, 6, 9)));
  }

  private static Reject rejected(String rule, Object value, String threshold) {
    return new Reject(rule, value, threshold, null, null, null);
  }
}
