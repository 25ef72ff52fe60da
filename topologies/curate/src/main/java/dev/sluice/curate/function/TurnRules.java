package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.refine.dedup.Duplicate;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.recipe.Decision;
import dev.sluice.refine.recipe.Dedup;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Decides all documents of one partition and one turn, in the order of their ids. */
public final class TurnRules implements Serializable {
  private final Dedup dedup;

  public TurnRules(Dedup dedup) {
    this.dedup = dedup;
  }

  /**
   * Calls back once per document.
   *
   * @param inputs documents and candidates in any order
   */
  void decide(
      Iterable<DeciderInput> inputs, Consumer<DeciderInput> keep, Consumer<RejectedOutput> reject) {
    List<DeciderInput> documents = new ArrayList<>();
    Map<String, List<Duplicate>> found = new TreeMap<>();
    for (DeciderInput input : inputs) {
      if (input.document() != null) {
        documents.add(input);
      } else {
        found
            .computeIfAbsent(input.docId(), any -> new ArrayList<>())
            .add(input.earlier().duplicate());
      }
    }
    documents.sort(Comparator.comparing(DeciderInput::docId));
    String previous = null;
    for (DeciderInput input : documents) {
      List<Duplicate> duplicates = found.getOrDefault(input.docId(), List.of());
      Optional<Duplicate> named =
          input.docId().equals(previous)
              ? Optional.of(sameCapture(input))
              : Duplicate.toName(duplicates);
      named.ifPresentOrElse(
          duplicate -> reject.accept(rejected(input.document(), duplicate)),
          () -> keep.accept(input));
      previous = input.docId();
    }
  }

  /** The same capture twice at one event time: the two are alike, so either may be the first. */
  private static Duplicate sameCapture(DeciderInput input) {
    return new Duplicate(Duplicate.Kind.EXACT, new Position(input.turn(), input.docId()), 1);
  }

  private RejectedOutput rejected(JudgedDocument document, Duplicate duplicate) {
    return new RejectedOutput(
        document.docId(),
        document.late(),
        document.payload(),
        Rejection.of(Decision.Reject.asDuplicate(document.docId(), duplicate, dedup)));
  }
}
