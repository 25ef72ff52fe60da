package dev.sluice.local.model;

import dev.sluice.annotate.io.ModelFiles;
import dev.sluice.local.supervisor.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Our engine against the C++ original: the same answers, and how fast. */
final class EngineComparison implements AutoCloseable {
  private static final String GROUP = "engine";
  private static final int ROUNDS = 3;

  private final FastTextProgram program;
  private final Path folder;
  private final Consumer<String> say;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * @param say told what is going on, because it takes a while
   */
  EngineComparison(FastTextProgram program, Consumer<String> say) throws IOException {
    this.program = program;
    this.folder = Files.createTempDirectory("sluice-eval");
    this.say = say;
  }

  List<Figure> figures() {
    return figures;
  }

  @Override
  public void close() throws IOException {
    FolderTree.delete(folder);
  }

  /** Compares what both say to each line of texts, by models of all kinds and the bundled ones. */
  void addParity(List<Example> examples, List<NamedModel> bundled)
      throws IOException, InterruptedException {
    ParityModels trained = new ParityModels(folder, examples);
    Map<String, Path> models = trained.all();
    for (NamedModel model : bundled) {
      Path file = folder.resolve(model.name().replace(':', '-') + ".ftz");
      model.copyTo(file);
      models.put(model.name(), file);
    }
    Path lines = lines("parity.txt", trained.texts());
    Parity parity = new Parity();
    for (Map.Entry<String, Path> model : models.entrySet()) {
      say.accept("comparing with fasttext: " + model.getKey());
      parity.compare(
          ModelFiles.read(model.getValue()),
          trained.texts(),
          program.predict(model.getValue(), lines));
    }
    figures.add(
        Figure.of(GROUP, "same top label as fasttext", parity.sameLabel())
            .atLeast(1)
            .note("%d models, %,d lines each", models.size(), trained.texts().size()));
    figures.add(
        Figure.of(GROUP, "widest difference of probabilities", parity.widest()).atMost(1e-5));
  }

  /** Documents a CPU-second of both, by a model of the shape of lid.176; loading not counted. */
  void addSpeed(List<Example> examples, List<String> documents)
      throws IOException, InterruptedException {
    say.accept("training a model of the shape of lid.176, and taking the time of both");
    Path model = new ParityModels(folder, examples).shapedAsLid();
    Path lines = lines("bench.txt", documents);
    Path nothing = lines("nothing.txt", List.of());
    double theirs = 0;
    double ours = 0;
    for (int round = 0; round < ROUNDS; round++) {
      theirs += program.seconds(model, lines) - program.seconds(model, nothing);
      ours +=
          FastTextProgram.engineSeconds(model, lines)
              - FastTextProgram.engineSeconds(model, nothing);
    }
    double count = (double) documents.size() * ROUNDS;
    figures.add(
        Figure.of(GROUP, "documents a CPU-second, fasttext", count / theirs)
            .note("%,d documents, %d rounds in turn", documents.size(), ROUNDS));
    figures.add(
        Figure.of(GROUP, "documents a CPU-second, our engine", count / ours)
            .note("a cold JVM, its compiler counted"));
    figures.add(Figure.of(GROUP, "times as fast as fasttext", theirs / ours).atLeast(1.5));
  }

  /** One text a line. */
  private Path lines(String name, List<String> texts) throws IOException {
    return Files.write(
        folder.resolve(name), texts.stream().map(text -> text.replace('\n', ' ')).toList());
  }
}
