package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.ConfusionMatrix;
import dev.sluice.refine.classify.quality.QualityModel;
import dev.sluice.refine.classify.quality.QualityScorer;
import dev.sluice.refine.classify.toxicity.Category;
import dev.sluice.refine.classify.toxicity.TermLists;
import dev.sluice.refine.classify.toxicity.ToxicityModel;
import dev.sluice.refine.classify.toxicity.ToxicityScores;
import dev.sluice.refine.classify.toxicity.ToxicityTagger;
import dev.sluice.refine.language.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The figures of the bundled models, from what is held out of the shared data. */
public final class BundledEvaluation {
  /** What can be measured, in order. */
  public static final List<String> GROUPS = List.of("language", "toxicity", "quality", "engine");

  private final Path data;
  private final List<String> bench;
  private final Consumer<String> say;

  /**
   * @param data folder of the sets
   * @param bench documents to measure speed on; none: no speed
   * @param say told what is going on and what is skipped
   */
  public BundledEvaluation(Path data, List<String> bench, Consumer<String> say) {
    this.data = data;
    this.bench = bench;
    this.say = say;
  }

  /**
   * @param group one of {@link #GROUPS}
   */
  public List<Figure> measure(String group) throws IOException, InterruptedException {
    say.accept("measuring " + group);
    return switch (group) {
      case "language" -> language();
      case "toxicity" -> toxicity();
      case "quality" -> quality();
      case "engine" -> engine();
      default ->
          throw new IllegalArgumentException(
              "there is nothing to measure named '%s'; there are %s".formatted(group, GROUPS));
    };
  }

  private List<Figure> language() throws IOException {
    LanguageEvaluation evaluation = new LanguageEvaluation(new LanguageDetector()::detect);
    Optional<Path> ntrex = find(NtrexSet.FILE);
    if (ntrex.isPresent()) {
      ConfusionMatrix confusion =
          evaluation.add("NTREX", NtrexSet.heldOut(ntrex.get()), SetLabels.of("ntrex"), 0.95);
      evaluation.addWorstPairs("NTREX", confusion);
    }
    Optional<Path> lingua = find(LinguaSet.FILE);
    if (lingua.isPresent()) {
      SetLabels labels = SetLabels.of("lingua");
      for (LinguaSet.Part part : LinguaSet.Part.values()) {
        double least = part == LinguaSet.Part.SENTENCES ? 0.96 : Double.NaN;
        ConfusionMatrix confusion =
            evaluation.add(
                "lingua " + part.folder(), LinguaSet.heldOut(lingua.get(), part), labels, least);
        if (part == LinguaSet.Part.SENTENCES) {
          evaluation.addWorstPairs("lingua", confusion);
        }
      }
    }
    if (!bench.isEmpty()) {
      evaluation.addSpeed(bench);
    }
    return evaluation.figures();
  }

  private List<Figure> toxicity() throws IOException {
    ToxicityTagger tagger = new ToxicityTagger(ToxicityModel.bundled(), TermLists.bundled(), 0.4);
    ToxicityEvaluation evaluation =
        new ToxicityEvaluation(
            text -> {
              ToxicityScores scores = tagger.tag(text, "en", null).scores();
              return new ToxicityEvaluation.Scores(
                  scores.document(Category.TOXIC), scores.document(Category.HATE));
            });
    Optional<Path> civil = find(CivilComment.FILE);
    if (civil.isPresent()) {
      evaluation.addCivilComments(CivilComment.heldOut(civil.get()));
    }
    Optional<Path> davidson = find(DavidsonTweet.FILE);
    if (davidson.isPresent()) {
      evaluation.addDavidson(DavidsonTweet.heldOut(davidson.get()));
    }
    Optional<Path> hateCheck = find(HateCheckCase.FILE);
    if (hateCheck.isPresent()) {
      evaluation.addHateCheck(HateCheckCase.all(hateCheck.get()));
    }
    return evaluation.figures();
  }

  private List<Figure> quality() throws IOException {
    Optional<Path> judged = find(DclmDocument.FILE);
    if (judged.isEmpty()) {
      return List.of();
    }
    QualityScorer scorer = new QualityScorer(QualityModel.bundled());
    return QualityEvaluation.of(
        DclmDocument.all(judged.get()), text -> scorer.score(text, "eng_Latn"));
  }

  private List<Figure> engine() throws IOException, InterruptedException {
    Optional<FastTextProgram> program = FastTextProgram.installed();
    Optional<Path> ntrex = find(NtrexSet.FILE);
    if (program.isEmpty()) {
      say.accept("skipped: there is no program fasttext to compare with");
    }
    if (program.isEmpty() || ntrex.isEmpty()) {
      return List.of();
    }
    List<Example> examples = NtrexSet.heldOut(ntrex.get());
    try (EngineComparison comparison = new EngineComparison(program.get(), say)) {
      comparison.addParity(
          examples,
          NamedModel.BUILTIN.stream().map(name -> NamedModel.of("builtin:" + name)).toList());
      if (!bench.isEmpty()) {
        comparison.addSpeed(examples, bench);
      }
      return comparison.figures();
    }
  }

  private Optional<Path> find(String name) {
    Path file = data.resolve(name);
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    say.accept("skipped: there is no " + file);
    return Optional.empty();
  }
}
