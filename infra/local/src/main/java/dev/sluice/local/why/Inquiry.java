package dev.sluice.local.why;

import dev.sluice.refine.dedup.PairComparison;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RecipeRules;
import dev.sluice.refine.recipe.RuleReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks an archive about a document. Reads all decisions twice, first for the document and then for
 * those that it names or that name it, so memory does not grow with the archive.
 */
public final class Inquiry {
  /** Decisions explained at most: a URL may be captured over and over. */
  public static final int MOST = 20;

  private static final int MOST_FOLLOWERS = 20;

  private final Archive archive;
  private final Consumer<String> say;

  /**
   * @param say told what is missing and why, for people
   */
  public Inquiry(Archive archive, Consumer<String> say) {
    this.archive = archive;
    this.say = say;
  }

  /**
   * Explains each decision about a document, at most {@value #MOST}; none if it is not known.
   *
   * @param name a doc_id, URL or source
   */
  public List<Explanation> about(String name) throws IOException {
    List<DecisionNote> notes = new ArrayList<>();
    long[] found = new long[1];
    archive.decisions(
        note -> {
          if (note.isNamedBy(name) && ++found[0] <= MOST) {
            notes.add(note);
          }
        });
    if (found[0] > MOST) {
      say.accept(
          "%d decisions are about %s; the first %d are explained".formatted(found[0], name, MOST));
    }
    return notes.isEmpty() ? List.of() : explain(notes);
  }

  private List<Explanation> explain(List<DecisionNote> notes) throws IOException {
    Map<List<String>, DecisionNote> earlier = new HashMap<>();
    Map<List<String>, Tally> followers = new HashMap<>();
    Set<List<String>> asked = new HashSet<>();
    for (DecisionNote note : notes) {
      followers.put(key(note.output(), note.docId()), new Tally());
      asked.add(key(note.output(), note.duplicateOf()));
    }
    archive.decisions(
        note -> {
          if (asked.contains(key(note.output(), note.docId()))) {
            // A capture read twice has two decisions; the first to be kept is the earlier one.
            earlier.merge(
                key(note.output(), note.docId()), note, (one, other) -> better(one, other));
          }
          Tally tally = followers.get(key(note.output(), note.duplicateOf()));
          if (tally != null && note.duplicateOf() != null) {
            tally.add(note);
          }
        });
    Map<String, DecisionNote> wanted = new LinkedHashMap<>();
    notes.forEach(note -> wanted.put(note.docId(), note));
    earlier.values().forEach(note -> wanted.put(note.docId(), note));
    Map<String, FoundText> texts = archive.texts(readable(wanted.values()), say);
    List<Explanation> explanations = new ArrayList<>();
    for (DecisionNote note : notes) {
      explanations.add(
          explanation(
              note,
              earlier.get(key(note.output(), note.duplicateOf())),
              texts,
              followers.get(key(note.output(), note.docId())).followers()));
    }
    return explanations;
  }

  private static DecisionNote better(DecisionNote one, DecisionNote other) {
    return other.decision().equals(DecisionNote.CURATED) ? other : one;
  }

  private static List<DecisionNote> readable(Collection<DecisionNote> notes) {
    return notes.stream().filter(it -> !it.decision().equals(DecisionNote.DEAD_LETTER)).toList();
  }

  private static List<String> key(String output, String docId) {
    return List.of(Objects.requireNonNullElse(output, ""), Objects.requireNonNullElse(docId, ""));
  }

  private Explanation explanation(
      DecisionNote note,
      DecisionNote earlier,
      Map<String, FoundText> texts,
      Explanation.Followers followers)
      throws IOException {
    Optional<Recipe> recipe = archive.recipe(note);
    Optional<FoundText> text = Optional.ofNullable(texts.get(note.docId()));
    return new Explanation(
        note,
        recipe,
        archive.shard(note),
        text,
        readings(recipe, text),
        Optional.ofNullable(note.duplicateOf()).map(id -> twin(note, earlier, recipe, text, texts)),
        followers);
  }

  private static List<RuleReading> readings(Optional<Recipe> recipe, Optional<FoundText> text) {
    if (recipe.isEmpty() || text.flatMap(FoundText::annotated).isEmpty()) {
      return List.of();
    }
    return new RecipeRules(recipe.get())
        .readings(new AnnotatedMeasures(text.get().annotated().orElseThrow()));
  }

  private static Explanation.Twin twin(
      DecisionNote note,
      DecisionNote named,
      Optional<Recipe> recipe,
      Optional<FoundText> text,
      Map<String, FoundText> texts) {
    String docId = note.duplicateOf();
    Optional<FoundText> other = Optional.ofNullable(texts.get(docId));
    if (text.isEmpty() || other.isEmpty()) {
      return new Explanation.Twin(
          docId, Optional.ofNullable(named), other, Optional.empty(), Optional.empty());
    }
    String earlier = (note.isRetracted() ? text : other).get().text();
    String later = (note.isRetracted() ? other : text).get().text();
    SignatureFamily family =
        recipe
            .flatMap(it -> Optional.ofNullable(it.dedup().near()))
            .map(it -> it.family())
            .orElse(SignatureFamily.DEFAULT);
    return new Explanation.Twin(
        docId,
        Optional.ofNullable(named),
        other,
        PairComparison.of(family, new Document(earlier), new Document(later)),
        Optional.of(WordDiff.of(earlier, later)));
  }

  private static final class Tally {
    private final List<DecisionNote> first = new ArrayList<>();
    private long count;

    void add(DecisionNote note) {
      count++;
      if (first.size() < MOST_FOLLOWERS) {
        first.add(note);
      }
    }

    Explanation.Followers followers() {
      return new Explanation.Followers(count, List.copyOf(first));
    }
  }
}
