package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.HeldNgrams;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TextChanges;
import dev.sluice.refine.dedup.Duplicate;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ngram.NgramCoverage;
import dev.sluice.refine.dedup.ngram.ParagraphNgrams;
import dev.sluice.refine.dedup.paragraph.ParagraphRemoval;
import dev.sluice.refine.dedup.paragraph.Paragraphs;
import dev.sluice.refine.edit.Edit;
import dev.sluice.refine.edit.TextEdits;
import dev.sluice.refine.recipe.Decision.Reject;
import dev.sluice.refine.recipe.Dedup;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Decides all documents of one partition and one turn, in the order of their ids. */
public final class TurnRules implements Serializable {

  /** Takes a document that is kept, and what is to be changed in its text; null for nothing. */
  interface Keeper {
    void keep(DeciderInput input, TextChanges changes);
  }

  private final Dedup dedup;

  public TurnRules(Dedup dedup) {
    this.dedup = dedup;
  }

  /**
   * Calls back once per document.
   *
   * @param inputs documents and candidates in any order
   */
  void decide(Iterable<DeciderInput> inputs, Keeper keep, Consumer<RejectedOutput> reject) {
    List<DeciderInput> documents = new ArrayList<>();
    Map<String, List<Duplicate>> found = new TreeMap<>();
    Map<String, Map<Long, Position>> held = new TreeMap<>();
    Map<String, List<HeldNgrams>> ngrams = new TreeMap<>();
    for (DeciderInput input : inputs) {
      if (input.document() != null) {
        documents.add(input);
      } else if (input.held() != null) {
        held.computeIfAbsent(input.docId(), any -> new TreeMap<>())
            .merge(input.held().hash(), input.held().earlier(), TurnRules::first);
      } else if (input.ngrams() != null) {
        ngrams.computeIfAbsent(input.docId(), any -> new ArrayList<>()).add(input.ngrams());
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
          duplicate ->
              reject.accept(
                  rejected(input.document(), Reject.asDuplicate(input.docId(), duplicate, dedup))),
          () ->
              withoutHeld(
                  input,
                  held.getOrDefault(input.docId(), Map.of()),
                  ngrams.getOrDefault(input.docId(), List.of()),
                  keep,
                  reject));
      previous = input.docId();
    }
  }

  /** Whether a capture may be ingested again when its bucket no longer knows of it. */
  boolean forget() {
    return dedup.generations().forget();
  }

  /** A document that would be kept, were one with its id not part of the dataset already. */
  RejectedOutput alreadySeen(DeciderInput input) {
    return rejected(input.document(), Reject.asDuplicate(input.docId(), sameCapture(input), dedup));
  }

  private static Position first(Position one, Position other) {
    return one.isBefore(other) ? one : other;
  }

  private void withoutHeld(
      DeciderInput input,
      Map<Long, Position> held,
      List<HeldNgrams> heldNgrams,
      Keeper keep,
      Consumer<RejectedOutput> reject) {
    JudgedDocument document = input.document();
    Paragraphs paragraphs =
        document.paragraphs() == null ? null : document.paragraphs().paragraphs();
    ParagraphRemoval removal = paragraphs == null ? null : paragraphs.without(held.keySet());
    if (removal != null && removal.nothingLeft()) {
      String earliest = Collections.min(held.values()).docId();
      reject.accept(
          rejected(document, Reject.allParagraphsDuplicate(removal.duplicates(), earliest)));
      return;
    }
    if (document.ngrams() != null) {
      NgramCoverage coverage = coverage(document.ngrams(), heldNgrams);
      removal =
          paragraphs == null
              ? coverage.removal(document.ngrams())
              : coverage.removal(paragraphs, held.keySet());
      if (coverage.share() > dedup.ngrams().documentShare() || removal.nothingLeft()) {
        reject.accept(rejected(document, Reject.ngramsHeld(coverage.share(), dedup.ngrams())));
        return;
      }
    }
    keep.keep(input, removal == null ? document.changes() : changes(document.changes(), removal));
  }

  private NgramCoverage coverage(ParagraphNgrams ngrams, List<HeldNgrams> held) {
    int[] byParagraph = new int[ngrams.sizes().length];
    for (HeldNgrams some : held) {
      for (int i = 0; i < some.paragraphs().length; i++) {
        byParagraph[some.paragraphs()[i]] += some.counts()[i];
      }
    }
    return NgramCoverage.of(ngrams, byParagraph, dedup.ngrams().paragraphShare());
  }

  /** A mask in a paragraph that goes, goes with it. */
  private static TextChanges changes(TextChanges before, ParagraphRemoval removal) {
    if (removal.deletions().isEmpty()) {
      return before;
    }
    List<Edit> edits = new ArrayList<>(removal.deletions());
    if (before != null) {
      edits.addAll(before.edits());
    }
    return TextChanges.of(TextEdits.of(edits).edits());
  }

  /** The same capture twice at one event time: the two are alike, so either may be the first. */
  private static Duplicate sameCapture(DeciderInput input) {
    return new Duplicate(Duplicate.Kind.EXACT, new Position(input.turn(), input.docId()), 1);
  }

  private static RejectedOutput rejected(JudgedDocument document, Reject reject) {
    return new RejectedOutput(
        document.docId(), document.late(), document.payload(), Rejection.of(reject));
  }
}
