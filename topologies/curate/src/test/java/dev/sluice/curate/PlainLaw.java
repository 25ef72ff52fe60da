package dev.sluice.curate;

import dev.sluice.curate.flow.TextChanges;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ShingleSketch;
import dev.sluice.refine.dedup.paragraph.ParagraphRemoval;
import dev.sluice.refine.dedup.paragraph.Paragraphs;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The law by its letter, in one pass over the total order with every pair compared: no buckets, no
 * state, no streams. The recipe is that of {@link StateOfTheJob}.
 */
final class PlainLaw {
  private record Passed(Position position, String text, Set<Long> bands, ShingleSketch sketch) {}

  private final Recipe recipe;
  private final List<Passed> passed = new ArrayList<>();
  private final Map<List<Long>, String> firstHolders = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final Map<Integer, List<String>> curated = new TreeMap<>();
  private final List<String> rejected = new ArrayList<>();

  private PlainLaw(Recipe recipe) {
    this.recipe = recipe;
    for (int partition = 0; partition < recipe.curatedPartitions(); partition++) {
      curated.put(partition, new ArrayList<>());
    }
  }

  /** What becomes of documents when all members have ended. */
  static Decisions decide(List<AnnotatedDocument> documents, Recipe recipe) {
    PlainLaw law = new PlainLaw(recipe);
    documents.stream().sorted((a, b) -> position(a).compareTo(position(b))).forEach(law::decide);
    law.curated.values().forEach(sequence -> sequence.add("end"));
    return new Decisions(law.curated, law.rejected.stream().sorted().toList());
  }

  private static Position position(AnnotatedDocument document) {
    return new Position(document.getEventTime(), document.getDocId());
  }

  private void decide(AnnotatedDocument document) {
    String docId = document.getDocId();
    String text = document.getText();
    if (text.split(" ").length < StateOfTheJob.LEAST_WORDS) {
      rejected.add(Decisions.why(docId, "words", null, null));
      return;
    }
    NearDedup near = recipe.dedup().near();
    Passed later =
        new Passed(
            position(document),
            text,
            Arrays.stream(near.banding().bucketKeys(near.family().sign(new Document(text)).get()))
                .boxed()
                .collect(Collectors.toSet()),
            near.family().sketch(new Document(text)).get());
    String duplicate = duplicate(later, near.threshold());
    passed.add(later);
    Paragraphs paragraphs = Paragraphs.of(text, recipe.dedup().paragraphs().minCharacters());
    Set<Long> held = new HashSet<>();
    String holder = null;
    for (long hash : paragraphs.compared()) {
      String first = firstHolder(hash, later.position());
      if (first != null && !first.equals(docId)) {
        held.add(hash);
        holder = holder == null || isBefore(first, holder) ? first : holder;
      }
    }
    ParagraphRemoval removal = paragraphs.without(held);
    if (duplicate != null) {
      rejected.add(duplicate);
    } else if (removal.nothingLeft()) {
      rejected.add(Decisions.why(docId, ParagraphRemoval.RULE, holder, null));
    } else if (!kept.add(docId)) {
      rejected.add(Decisions.why(docId, "already_seen", docId, 1.0));
    } else {
      curated
          .get(DocumentId.partition(docId, recipe.curatedPartitions()))
          .add(Decisions.kept(docId, TextChanges.of(removal.deletions())));
    }
  }

  /** Of those that the document meets; null for none. */
  private String firstHolder(long hash, Position document) {
    Generations generations = recipe.dedup().generations();
    long generation = generations.of(document.eventTime());
    String own = firstHolders.putIfAbsent(List.of(hash, generation), document.docId());
    String before = generations.forget() ? firstHolders.get(List.of(hash, generation - 1)) : null;
    return before == null ? own : before;
  }

  private boolean meet(Passed earlier, Passed later) {
    return recipe.dedup().generations().meet(earlier.position(), later.position());
  }

  private boolean isBefore(String one, String other) {
    for (Passed document : passed) {
      if (document.position().docId().equals(one) || document.position().docId().equals(other)) {
        return document.position().docId().equals(one);
      }
    }
    throw new IllegalStateException("neither passed: " + one + ", " + other);
  }

  /** The first exact one, or else the first near one; null for none. */
  private String duplicate(Passed later, double threshold) {
    String docId = later.position().docId();
    for (Passed earlier : passed) {
      if (meet(earlier, later) && earlier.text().equals(later.text())) {
        String rule = earlier.position().docId().equals(docId) ? "already_seen" : "exact_duplicate";
        return Decisions.why(docId, rule, earlier.position().docId(), 1.0);
      }
    }
    for (Passed earlier : passed) {
      double similarity = earlier.sketch().jaccard(later.sketch());
      if (similarity >= threshold
          && meet(earlier, later)
          && earlier.bands().stream().anyMatch(later.bands()::contains)) {
        return Decisions.why(docId, "near_duplicate", earlier.position().docId(), similarity);
      }
    }
    return null;
  }
}
