package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.HeldParagraph;
import dev.sluice.curate.flow.GroupedParagraphs;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Origin;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ngram.NgramShingler;
import dev.sluice.refine.dedup.paragraph.Paragraphs;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NgramTurnRulesTest {
  private static final String ID = "0".repeat(32);
  private static final String TEXT = "a b c d\n\ne f g h\nshort\ni j k l m n o p";

  private final List<String> kept = new ArrayList<>();
  private final List<RejectedOutput> rejected = new ArrayList<>();

  @Test
  void paragraphGoesAboveTheShareAndStaysAtIt() {
    decide(false, document(TEXT, false), held(Map.of(0, 3, 2, 2, 4, 4)));
    assertThat(kept).containsExactly(ID + " " + List.of(Edit.deletion(0, 9)));
  }

  @Test
  void countsOfSeveralSubtasksAddUp() {
    decide(false, document(TEXT, false), held(Map.of(4, 3)), held(Map.of(4, 2, 2, 1)));
    assertThat(kept).containsExactly(ID + " " + List.of(Edit.deletion(22, 38)));
  }

  @Test
  void documentAboveTheShareIsRejectedWithIt() {
    decide(false, document(TEXT, false), held(Map.of(0, 3, 2, 3, 4, 4)));

    assertThat(kept).isEmpty();
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).rejection())
        .returns("ngrams_held", it -> it.rule())
        .returns(10 / 13.0, it -> it.number())
        .returns("<= 0.75", it -> it.threshold())
        .returns("bff-ngrams", it -> it.method())
        .returns(null, it -> it.duplicateOf());
  }

  @Test
  void documentOfWhichNothingIsLeftIsRejectedThoughItsShareMayBe() {
    decide(false, document("a b c d e\n\n f g h i j", false), held(Map.of(0, 3, 2, 3)));

    assertThat(rejected.get(0).rejection())
        .returns("ngrams_held", it -> it.rule())
        .returns(0.75, it -> it.number())
        .returns("a paragraph of its own", it -> it.threshold());
  }

  @Test
  void wholeParagraphsAndNgramsTakeWhatEitherWouldTake() {
    decide(true, document(TEXT, true), held(Map.of(0, 3)), heldParagraph("short"));
    assertThat(kept)
        .containsExactly(ID + " " + List.of(Edit.deletion(0, 9), Edit.deletion(17, 23)));

    decide(true, document("a b c d e\nx y z", true), held(Map.of(0, 3)), heldParagraph("x y z"));
    assertThat(rejected.get(0).rejection().threshold()).isEqualTo("a paragraph of its own");
  }

  private void decide(boolean paragraphs, DeciderInput... inputs) {
    String dedup =
        "ngrams: {words: 2, expected: 1000, paragraph_share: 0.66667, document_share: 0.75}";
    new TurnRules(
            Recipe.parse(
                    "{name: test, rules: [], dedup: {%s%s}}"
                        .formatted(dedup, paragraphs ? ", paragraphs: {}" : ""))
                .dedup())
        .decide(
            List.of(inputs),
            (input, changes) ->
                kept.add(input.docId() + (changes == null ? "" : " " + changes.edits())),
            rejected::add);
  }

  private static DeciderInput document(String text, boolean paragraphs) {
    return DeciderInput.of(
        new JudgedDocument(
                ID,
                9,
                false,
                Origin.UNKNOWN,
                "digest",
                null,
                paragraphs ? new GroupedParagraphs(0, Paragraphs.of(text, 1)) : null,
                new NgramShingler(2, 2).shingle(new Document(text), 0),
                null,
                new byte[] {1},
                null)
            .withoutHashes(),
        1);
  }

  private static DeciderInput held(Map<Integer, Integer> byParagraph) {
    return DeciderInput.of(new Position(9, ID), byParagraph, 1);
  }

  private static DeciderInput heldParagraph(String paragraph) {
    long hash = Paragraphs.of(paragraph, 1).hashes()[0];
    return new DeciderInput(0, 9, ID, null, null, new HeldParagraph(hash, 3, "c"));
  }
}
