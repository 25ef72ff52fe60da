package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeParserTest {
  private static final String FULL =
      """
      name: full
      description: every key once
      curated_partitions: 2
      languages: {allow: [en, "no"], min_confidence: 0.5, exclude_slices: [github]}
      rules:
        - {rule: words, signal: rps_doc_word_count, min: 50, max: 1e5, slices: [c4, books]}
        - rule: bullets
          signal: rps_lines_start_with_bulletpoint
          aggregate: fraction_true
          max: 0.9
          languages: [en]
          when_missing: pass
      dedup:
        exact: true
        near: {signature: sluice-5w-128-v2, threshold: 0.8, bands: 21, rows: 6}
      """;

  @Test
  void everyKeyIsRead() {
    Recipe recipe = Recipe.parse(FULL);

    assertThat(recipe.name()).isEqualTo("full");
    assertThat(recipe.curatedPartitions()).isEqualTo(2);
    assertThat(recipe.languages().allow()).containsExactly("en", "no");
    assertThat(recipe.languages().minConfidence()).isEqualTo(0.5);
    assertThat(recipe.languages().scope().excludedSlices()).containsExactly("github");
    assertThat(recipe.rules()).extracting(Rule::name).containsExactly("words", "bullets");
    Rule words = recipe.rules().get(0);
    assertThat(List.of(words.min(), words.max())).containsExactly(50.0, 100_000.0);
    assertThat(words.scope().slices()).containsExactly("books", "c4");
    assertThat(words.whenMissing()).isEqualTo(Rule.WhenMissing.REJECT);
    Rule bullets = recipe.rules().get(1);
    assertThat(bullets.aggregate()).isEqualTo(Aggregate.FRACTION_TRUE);
    assertThat(bullets.scope().languages()).containsExactly("en");
    assertThat(bullets.whenMissing()).isEqualTo(Rule.WhenMissing.PASS);
    assertThat(recipe.dedup())
        .isEqualTo(new Dedup(true, new NearDedup("sluice-5w-128-v2", 0.8, new Banding(21, 6))));
  }

  @Test
  void policiesOfCopiesAreReadAndNameTheRecipeOnlyWhereTheyDiffer() {
    String plain = "{name: a, dedup: {exact: true}}";
    String all = "{name: a, dedup: {exact: true, recrawls: all, scope: all}}";
    String slice = "{name: a, dedup: {exact: true, scope: slice}}";
    String prefer = "{name: a, dedup: {exact: true, prefer: [wikipedia, books]}}";
    String other = "{name: a, dedup: {exact: true, prefer: [books, wikipedia]}}";
    String latest = "{name: a, dedup: {exact: true, recrawls: latest}}";

    assertThat(Recipe.parse(all).digest()).isEqualTo(Recipe.parse(plain).digest());
    assertThat(Recipe.parse(latest).digest()).isNotEqualTo(Recipe.parse(plain).digest());
    assertThat(Recipe.parse(latest).dedup().recrawls()).isEqualTo(Recrawls.LATEST);
    assertThat(Recipe.parse(slice).digest()).isNotEqualTo(Recipe.parse(plain).digest());
    assertThat(Recipe.parse(slice).dedup().scope()).isEqualTo(DedupScope.SLICE);
    assertThat(Recipe.parse(prefer).digest())
        .isNotEqualTo(Recipe.parse(plain).digest())
        .isNotEqualTo(Recipe.parse(other).digest());
    assertThat(Recipe.parse(prefer).dedup().prefer()).containsExactly("wikipedia", "books");
    assertThat(Recipe.parse(prefer).dedup().rank("books")).isEqualTo(1);
    assertThat(Recipe.parse(prefer).dedup().rank("c4")).isEqualTo(2);
    assertThat(Recipe.parse(prefer).dedup().retracts()).isTrue();
    assertThat(Recipe.parse(latest).dedup().retracts()).isTrue();
    assertThat(Recipe.parse(plain).dedup().retracts()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "30d, 30d, 2592000000",
    "P30D, 30d, 2592000000",
    "720h, 30d, 2592000000",
    "PT36H, 36h, 129600000",
    "90m, 90m, 5400000",
    "3600s, 1h, 3600000",
    "1s, 1s, 1000",
    "36500d, 36500d, 3153600000000"
  })
  void generationIsReadInAnySpellingAndWrittenInOne(String text, String written, long length) {
    Recipe recipe = Recipe.parse("{name: a, dedup: {exact: true, generation: %s}}".formatted(text));

    assertThat(recipe.dedup().generations()).isEqualTo(new Generations(length));
    assertThat(recipe.canonical()).contains("\"generation\":\"" + written + '"');
    assertThat(Recipe.parse(recipe.canonical()).digest()).isEqualTo(recipe.digest());
  }

  @Test
  void withoutGenerationTheDigestIsThatOfBefore() {
    Recipe recipe = Recipe.parse("{name: a, dedup: {exact: true}}");

    assertThat(recipe.dedup().generations()).isEqualTo(Generations.ONE);
    assertThat(recipe.canonical())
        .isEqualTo(
            "{\"curated_partitions\":4,\"dedup\":{\"exact\":true},\"name\":\"a\",\"rules\":[]}");
  }

  @Test
  void onlyTheNameIsNeeded() {
    Recipe recipe = Recipe.parse("name: bare");

    assertThat(recipe.curatedPartitions()).isEqualTo(4);
    assertThat(recipe.languages()).isNull();
    assertThat(recipe.rules()).isEmpty();
    assertThat(recipe.dedup()).isEqualTo(Dedup.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: a, colour: red} | unknown key colour; allowed here: name",
        "{name: a, dedup: {near: {sig: x}}} | unknown key dedup.near.sig",
        "{name: a, dedup: {recrawls: latest, paragraphs: {}}} | dedup.paragraphs must be absent with",
        "{name: a, dedup: {exact: true, prefer: [a, a]}} | dedup.prefer must be at most 100 slices",
        "{name: a, dedup: {exact: true, scope: slice, prefer: [a]}} | dedup.prefer must be absent",
        "{name: a, dedup: {prefer: [a]}} | dedup.prefer must be absent",
        "{name: a, dedup: {exact: true, prefer: [a], paragraphs: {}}} | dedup.paragraphs must be",
        "{name: a, dedup: {generation: 30}} | dedup.generation must be a text, but is 30",
        "{name: a, dedup: {generation: 30 days}} | dedup.generation must be 1s to 36500d in whole",
        "{name: a, dedup: {generation: 0d}} | dedup.generation must be 1s to 36500d",
        "{name: a, dedup: {generation: -1d}} | but is -1d",
        "{name: a, dedup: {generation: 36501d}} | dedup.generation must be 1s to 36500d",
        "{name: a, dedup: {generation: 999999999d}} | dedup.generation must be 1s to 36500d",
        "{name: a, dedup: {generation: PT1.5S}} | in whole seconds, such as 30d, 36h or P30D",
        "{name: a, dedup: {generation: P1M}} | in whole seconds, such as 30d, 36h or P30D",
        "{name: a, dedup: {generation: P}} | dedup.generation must be 1s to 36500d",
        "{name: a, dedup: {scope: none}} | dedup.scope must be one of all, slice",
        "{name: a, dedup: {recrawls: newest}} | dedup.recrawls must be one of all, first, latest",
        "{name: a, rules: [{rule: r, signal: s, min: 1}, {rule: q, minimum: 1}]}"
            + " | unknown key rules[1].minimum",
        "{name: Bad} | name must be 1 to 100 of a-z",
        "{} | name must be a text, but is missing",
        "{name: a, curated_partitions: 65} | curated_partitions must be 1 to 64, but is 65",
        "{name: a, curated_partitions: 0} | curated_partitions must be 1 to 64, but is 0",
        "{name: a, curated_partitions: two} | curated_partitions must be a whole number",
        "{name: a, languages: {allow: []}} | languages.allow must be at least one language",
        "{name: a, languages: {allow: [en], min_confidence: 2}} | must be 0 to 1, but is 2",
        "{name: a, rules: [{rule: r, signal: s}]} | rules[0].rule r has neither min nor max",
        "{name: a, rules: [{rule: r, signal: s, min: 2, max: 1}]} | min <= max, but is 2.0 and 1.0",
        "{name: a, rules: [{rule: r, signal: s, min: x}]} | rules[0].min must be a number",
        "{name: a, rules: [{rule: r, signal: s, min: 1, aggregate: median}]}"
            + " | rules[0].aggregate must be one of value, mean, min, max, sum, fraction_true",
        "{name: a, rules: [{rule: r, signal: s, min: .nan}]} | finite",
        "{name: a, rules: [{rule: r, signal: s, min: 1, slices: [x], exclude_slices: [y]}]}"
            + " | rules[0].slices and exclude_slices cannot both be given",
        "{name: a, rules: [{rule: r, signal: s, min: 1}, {rule: r, signal: s, max: 1}]}"
            + " | rules[1].rule must be a name no other rule has, but is r",
        "{name: a, dedup: {near: {signature: x, threshold: 0.8, bands: 1, rows: 1}}}"
            + " | dedup.near.signature must be one of sluice-5w-128-v2",
        "{name: a, dedup: {near: {signature: sluice-5w-128-v2, threshold: 0, bands: 1, rows: 1}}}"
            + " | dedup.near.threshold must be above 0",
        "{name: a, dedup: {near: {signature: sluice-5w-128-v2, threshold: 1, bands: 22, rows: 6}}}"
            + " | must be at most 128",
        "{name: a, dedup: {near: {signature: sluice-5w-128-v2, threshold: 1, recall: 1}}}"
            + " | dedup.near.recall must be above 0 and below 1, but is 1",
        "{name: a, dedup: {near: {signature: sluice-5w-128-v2, threshold: 1, recall: 0.9, rows: 1}}}"
            + " | dedup.near.recall must be absent where bands and rows are given, but is 0.9",
        "{name: a, dedup: {near: {signature: sluice-5w-128-v2, threshold: 1, bands: 0, rows: 6}}}"
            + " | dedup.near.bands must be 1 to 1024, but is 0",
        "{name: a, name: b} | not a YAML document",
        "{name: a, edits: [c5_lines]}"
            + " | edits must be any of c4_lines, fineweb_lines, dclm_lines, but is c5_lines",
        "{name: a, edits: c4_lines} | edits must be a list of texts, but is c4_lines",
        "{name: a, pii: {mail: mask}} | unknown key pii.mail; allowed here: private_key, api_token",
        "{name: a, pii: {email: hide}} | pii.email must be one of keep, mask, reject, but is hide",
        "{name: a, pii: {email: 3}} | pii.email must be a mapping, but is 3",
        "{name: a, pii: {email: {style: tag}}} | pii.email.action must be a text, but is missing",
        "{name: a, pii: {email: {action: mask, style: x}}}"
            + " | pii.email.style must be one of tag, fineweb, dolma, but is x",
        "{name: a, pii: {email: {action: keep, style: tag}}}"
            + " | pii.email.style must be left out unless the action is mask, but is TAG",
        "{name: a, pii: {phone: {action: mask, style: fineweb}}}"
            + " | pii.phone.style must be a style that has a text for telephone numbers",
        "[1] | the document must be a mapping",
        "'{name: a' | not a YAML document",
        "'!!java.lang.String {}' | not a YAML document",
      })
  void messagesNameKeyValueAndRange(String yaml, String message) {
    assertThatExceptionOfType(InvalidRecipeException.class)
        .isThrownBy(() -> Recipe.parse(yaml.replaceAll("^'|'$", "")))
        .withMessageContaining(message);
  }

  @Test
  void hostileYamlIsRefusedWithoutHarm() {
    assertRefused("[".repeat(100_000));
    assertRefused("name: a\nrules: " + "[".repeat(50) + "]".repeat(50));
    assertRefused("#".repeat(300_000));
    StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 60; i++) {
      laughs.append("a%d: &a%d [*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertRefused(laughs.toString());
    assertRefused("&a [*a]");
    assertRefused("");
  }

  @Test
  void digestDependsOnTheMeaningAlone() {
    Recipe recipe = Recipe.parse(FULL);

    assertThat(recipe.digest()).matches("[0-9a-f]{64}");
    assertThat(Recipe.parse("# comment\n" + FULL.replace("every key once", "other")).digest())
        .isEqualTo(recipe.digest());
    assertThat(Recipe.parse(FULL.replace("[c4, books]", "[books, c4]")).digest())
        .isEqualTo(recipe.digest());
    assertThat(Recipe.parse(FULL.replace("1e5", "100000")).digest()).isEqualTo(recipe.digest());
    assertThat(Recipe.parse(FULL.replace("min: 50", "min: 51")).digest())
        .isNotEqualTo(recipe.digest());
    assertThat(Recipe.parse("name: a\ncurated_partitions: 4").digest())
        .isEqualTo(Recipe.parse("name: a").digest());
  }

  @Test
  void whatIsNotSaidAboutPersonalDataIsKept() {
    assertThat(Recipe.parse("name: a").pii()).isEqualTo(PiiPolicy.NONE);
    assertThat(Recipe.parse("name: a\npii: {email: keep, default: keep}").digest())
        .isEqualTo(Recipe.parse("name: a").digest());
    assertThat(Recipe.parse("name: a\npii: {email: mask}").digest())
        .isEqualTo(
            Recipe.parse("name: a\npii: {email: {action: mask, style: tag}, default: keep}")
                .digest())
        .isNotEqualTo(Recipe.parse("name: a").digest());
  }

  @Test
  void canonicalFormSaysWhatIsDoneToEachTypeThatIsNotKept() {
    assertThat(
            CanonicalForm.of(
                Recipe.parse(
                    """
                    name: a
                    edits: [dclm_lines, c4_lines]
                    pii:
                      ip: {action: mask, style: dolma}
                      email: {action: mask, style: fineweb}
                      ssn: mask
                      phone: {action: keep}
                      private_key: reject
                    """)))
        .isEqualTo(
            """
            {"curated_partitions":4,"dedup":{"exact":false},\
            "edits":["c4_lines","dclm_lines"],"name":"a","pii":{\
            "email":{"action":"mask","style":"fineweb"},"ip":{"action":"mask","style":"dolma"},\
            "private_key":{"action":"reject"},"ssn":{"action":"mask","style":"tag"}},"rules":[]}""");
  }

  @Test
  void bandingIsChosenByThresholdAndRecallOrGiven() {
    assertThat(near("threshold: 0.8").banding()).isEqualTo(Banding.FOR_80_PERCENT);
    assertThat(near("threshold: 0.9, recall: 0.999").banding()).isEqualTo(new Banding(13, 8));
    assertThat(near("threshold: 0.8, bands: 9, rows: 13, verify: bands"))
        .returns(Banding.RPV2_80_PERCENT, NearDedup::banding)
        .returns(NearDedup.Verify.BANDS, NearDedup::verify)
        .returns(new PairVerifier(0), NearDedup::verifier);
  }

  private static NearDedup near(String keys) {
    String yaml = "{name: a, dedup: {near: {signature: sluice-5w-128-v2, %s}}}".formatted(keys);
    return Recipe.parse(yaml).dedup().near();
  }

  @Test
  void canonicalFormIsGolden() {
    assertThat(CanonicalForm.of(Recipe.parse(FULL)))
        .isEqualTo(
            """
            {"curated_partitions":2,"dedup":{"exact":true,"near":{"bands":21,"rows":6,\
            "signature":"sluice-5w-128-v2","threshold":0.8,"verify":"shingles"}},"languages":{"allow":["en","no"],\
            "exclude_slices":["github"],"min_confidence":0.5},"name":"full","rules":[\
            {"aggregate":"value","max":100000,"min":50,"rule":"words",\
            "signal":"rps_doc_word_count","slices":["books","c4"],"when_missing":"reject"},\
            {"aggregate":"fraction_true","languages":["en"],"max":0.9,"rule":"bullets",\
            "signal":"rps_lines_start_with_bulletpoint","when_missing":"pass"}]}""");
  }

  private static void assertRefused(String yaml) {
    assertThatExceptionOfType(InvalidRecipeException.class).isThrownBy(() -> Recipe.parse(yaml));
  }

  @Test
  void paragraphsAreGroupedBySliceAndLanguageUnlessTheRecipeSaysOtherwise() {
    assertThat(paragraphs("{}")).isEqualTo(new ParagraphDedup(true, true, 1));
    assertThat(paragraphs("{group: [language], min_characters: 40, first_copy: keep}"))
        .isEqualTo(new ParagraphDedup(false, true, 40));
    assertThat(paragraphs("{group: [none]}")).isEqualTo(new ParagraphDedup(false, false, 1));
    assertThatThrownBy(() -> paragraphs("{group: [none, slice]}")).hasMessageContaining("group");
    assertThatThrownBy(() -> paragraphs("{group: [shard]}")).hasMessageContaining("shard");
    assertThatThrownBy(() -> paragraphs("{min_characters: 0}")).hasMessageContaining("1 to 10000");
    assertThatThrownBy(() -> paragraphs("{first_copy: remove}")).hasMessageContaining("keep");
  }

  private static ParagraphDedup paragraphs(String yaml) {
    return Recipe.parse("{name: test, rules: [], dedup: {paragraphs: %s}}".formatted(yaml))
        .dedup()
        .paragraphs();
  }

  @Test
  void duplicateNgramsAreTheSignalOfTheMeaningThatTheRuleNames() {
    assertThat(signal("duplicate_5grams, meaning: dolma"))
        .isEqualTo("dolma_fraction_of_characters_in_duplicate_5grams");
    assertThat(signal("duplicate_10grams, meaning: rpv2"))
        .isEqualTo("rps_doc_frac_chars_dupe_10grams");
    assertThat(signal("duplicate_7grams, meaning: dclm"))
        .isEqualTo("dclm_duplicate_7gram_character_fraction");
    assertThatThrownBy(() -> signal("duplicate_5grams"))
        .hasMessageContaining("one of rpv2, datatrove, dolma, dclm");
    assertThatThrownBy(() -> signal("duplicate_5grams, meaning: gopher"))
        .hasMessageContaining("rules[0].meaning")
        .hasMessageContaining("gopher");
    assertThatThrownBy(() -> signal("words, meaning: dolma")).hasMessageContaining("absent");
  }

  private static String signal(String signal) {
    return Recipe.parse("{name: test, rules: [{rule: r, max: 1, signal: %s}]}".formatted(signal))
        .rules()
        .get(0)
        .signal();
  }
}
