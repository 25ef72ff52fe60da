package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trains with the C++ original, and predicts ten thousand real lines with both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FastTextParityTest {

  private FastTextProgram program;
  private Path folder;
  private Path text;
  private List<byte[]> lines;

  @BeforeAll
  void findProgramAndLines(@TempDir Path scratch) throws IOException, InterruptedException {
    program = FastTextProgram.find();
    folder = scratch;
    lines = ParityLines.test();
    assertThat(lines).hasSizeGreaterThan(10_000);
    text = Files.write(scratch.resolve("text"), joined(lines));
    Files.write(scratch.resolve("languages"), ParityLines.train(60, 1));
    Files.write(scratch.resolve("lengths"), ParityLines.train(45, 3));
  }

  @ParameterizedTest(name = "{0}: {2} {3}")
  @CsvSource({
    "softmax,           languages, -loss softmax,",
    "softmax-bigrams,   languages, -loss softmax -wordNgrams 2 -minn 2 -maxn 4 -bucket 20000,",
    "tree,              languages, -loss hs -minn 2 -maxn 4 -bucket 20000,",
    "tree-bigrams,      lengths,   -loss hs -wordNgrams 2 -bucket 10000 -minCount 2,",
    "negative,          languages, -loss ns -minn 3 -maxn 5 -bucket 20000,",
    "negative-trigrams, languages, -loss ns -wordNgrams 3 -bucket 30000,",
    "one-vs-all,        languages, -loss ova -wordNgrams 2 -bucket 10000,",
    "one-vs-all-chars,  lengths,   -loss ova -minn 1 -maxn 3 -bucket 5000 -dim 7,",
    "q-softmax,         languages, -loss softmax -minCount 3 -minn 2 -maxn 4 -bucket 4000, -dsub 2",
    "q-tree-norm,       languages, -loss hs -minCount 3 -minn 2 -maxn 3 -bucket 4000 -dim 10, -qnorm -dsub 4",
    "q-out,             lengths,   -loss softmax -minCount 3 -wordNgrams 2 -bucket 4000, -qout -qnorm -dsub 3",
    "q-tree-out,        lengths,   -loss hs -minCount 3 -minn 2 -maxn 4 -bucket 5000, -qout -cutoff 4000",
    "q-retrained,       languages, -loss ova -wordNgrams 2 -minn 3 -maxn 4 -bucket 20000, -qnorm -cutoff 3000 -retrain",
    "q-words-alone,     languages, -loss softmax -minCount 2, -cutoff 1000 -retrain",
  })
  void predictsLikeTheOriginal(String name, String train, String options, String quantize)
      throws IOException, InterruptedException {
    Path model = trained(name, train, options, quantize);
    compare(model, 1, 0);
    compare(model, 5, 0.01f);
  }

  @ParameterizedTest
  @CsvSource("version-11, languages, -loss softmax -minn 2 -maxn 4 -bucket 20000")
  void modelsOfVersion11HaveNoCharacterNgrams(String name, String train, String options)
      throws IOException, InterruptedException {
    Path model = trained(name, train, options, null);
    byte[] bytes = Files.readAllBytes(model);
    bytes[4] = 11;
    Files.write(model, bytes);
    compare(model, 1, 0);
  }

  private Path trained(String name, String train, String options, String quantize)
      throws IOException, InterruptedException {
    List<String> fixed = List.of("-epoch", "2", "-lr", "0.8", "-thread", "1", "-verbose", "0");
    Path stem = folder.resolve(name);
    List<String> files =
        List.of("-input", folder.resolve(train).toString(), "-output", stem.toString());
    List<String> command = new ArrayList<>(List.of("supervised"));
    command.addAll(files);
    command.addAll(List.of("-dim", "12"));
    command.addAll(fixed);
    command.addAll(List.of(options.split(" ")));
    program.run(command);
    if (quantize == null) {
      return Path.of(stem + ".bin");
    }
    command = new ArrayList<>(List.of("quantize"));
    command.addAll(files);
    command.addAll(fixed);
    command.addAll(List.of(quantize.split(" ")));
    program.run(command);
    return Path.of(stem + ".ftz");
  }

  private void compare(Path file, int k, float threshold) throws IOException, InterruptedException {
    List<byte[]> expected =
        FixtureModels.lines(
            program.run(List.of("predict-prob", file + "", text + "", k + "", threshold + "")));
    assertThat(expected).hasSameSizeAs(lines);
    FastTextModel model = FastTextModel.read(ModelBytes.of(Files.readAllBytes(file)));
    FastTextPredictor predictor = new FastTextPredictor(model);
    for (int i = 0; i < lines.size(); i++) {
      int found = predictor.predict(lines.get(i), 0, lines.get(i).length, k, threshold);
      new ExpectedLabels(new String(expected.get(i), StandardCharsets.UTF_8))
          .assertEqualTo(predictor, model, found, file.getFileName() + " line " + i);
    }
  }

  private static byte[] joined(List<byte[]> lines) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      text.writeBytes(line);
      text.write('\n');
    }
    return text.toByteArray();
  }
}
