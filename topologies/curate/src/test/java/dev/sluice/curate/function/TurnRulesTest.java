package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.Earlier;
import dev.sluice.curate.flow.DeciderInput.HeldParagraph;
import dev.sluice.curate.flow.GroupedParagraphs;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Origin;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.TextChanges;
import dev.sluice.refine.dedup.paragraph.Paragraphs;
import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.recipe.Dedup;
import dev.sluice.refine.recipe.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnRulesTest {
  private static final Dedup DEDUP =
      Recipe.parse("{name: test, rules: [], dedup: {exact: true, paragraphs: {}}}").dedup();

  private final List<String> kept = new ArrayList<>();
  private final List<RejectedOutput> rejected = new ArrayList<>();

  @Test
  void documentLosesWhatEarlierOnesHoldAndWhatItRepeats() {
    decide(List.of(document("d", "One\nTwo\nThree\nTwo"), held("d", "One", 3, "c")));

    assertThat(kept).containsExactly("d " + List.of(Edit.deletion(0, 4), Edit.deletion(13, 17)));
  }

  @Test
  void masksStayWhereTheirParagraphStays() {
    TextChanges masks =
        TextChanges.of(List.of(new Edit(1, 3, "X"), new Edit(4, 7, "Y"), new Edit(8, 9, "Z")));
    decide(List.of(document("d", "One\nTwo\nThree", masks), held("d", "Two", 3, "c")));

    assertThat(kept)
        .containsExactly(
            "d " + List.of(new Edit(1, 3, "X"), Edit.deletion(4, 8), new Edit(8, 9, "Z")));
  }

  @Test
  void documentThatLosesNothingKeepsItsMasks() {
    TextChanges masks = TextChanges.of(List.of(new Edit(1, 3, "X")));
    decide(List.of(document("d", "One\nTwo", masks), document("e", "Four")));

    assertThat(kept).containsExactly("d " + masks.edits(), "e");
  }

  @Test
  void documentWithoutAnyParagraphLeftNamesTheEarliestHolderWhateverTheOrder() {
    List<DeciderInput> inputs =
        new ArrayList<>(
            List.of(
                document("d", "One\nTwo\n"),
                held("d", "One", 3, "c"),
                held("d", "One", 4, "a"),
                held("d", "Two", 3, "b")));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(inputs, new Random(seed));
      rejected.clear();
      decide(inputs);

      assertThat(kept).isEmpty();
      assertThat(rejected)
          .singleElement()
          .returns("paragraphs_all_duplicates", it -> it.rejection().rule())
          .returns("b", it -> it.rejection().duplicateOf())
          .returns(2.0, it -> it.rejection().number());
    }
  }

  @Test
  void duplicateDocumentIsRejectedAsOneWhateverBecomesOfItsParagraphs() {
    decide(
        List.of(
            document("d", "One"),
            held("d", "One", 3, "c"),
            new DeciderInput(0, 9, "d", null, new Earlier(true, 5, "e", 1))));

    assertThat(rejected).singleElement().returns("exact_duplicate", it -> it.rejection().rule());
  }

  private void decide(List<DeciderInput> inputs) {
    new TurnRules(DEDUP)
        .decide(
            inputs,
            (input, changes) ->
                kept.add(input.docId() + (changes == null ? "" : " " + changes.edits())),
            rejected::add);
  }

  private static DeciderInput document(String docId, String text) {
    return document(docId, text, null);
  }

  private static DeciderInput document(String docId, String text, TextChanges changes) {
    GroupedParagraphs paragraphs = new GroupedParagraphs(0, Paragraphs.of(text, 1));
    return new DeciderInput(
        0,
        9,
        docId,
        new JudgedDocument(
            docId,
            9,
            false,
            Origin.UNKNOWN,
            "digest",
            null,
            paragraphs,
            changes,
            new byte[] {1},
            null),
        null);
  }

  private static DeciderInput held(String docId, String paragraph, long turn, String earlier) {
    long hash = Paragraphs.of(paragraph, 1).hashes()[0];
    return new DeciderInput(0, 9, docId, null, null, new HeldParagraph(hash, turn, earlier));
  }
}
