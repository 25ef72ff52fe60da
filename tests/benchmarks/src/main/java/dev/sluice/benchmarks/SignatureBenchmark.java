package dev.sluice.benchmarks;

import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Signs one document after the other, round and round. {@code -Dtext=FILE} names a text of one
 * document a line; without it text is made up. {@code -p family=…} picks families.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignatureBenchmark {

  @Param({"sluice-5w-128-v2", "rpv2-13w-128"})
  public String family;

  private SignatureFamily signing;
  private String[] texts;
  private Document[] documents;
  private int next;

  @Setup
  public void load() throws IOException {
    signing = SignatureFamily.named(family).orElseThrow();
    String lines = System.getProperty("text");
    String text =
        lines != null
            ? Files.readString(Path.of(lines))
            : new String(new SyntheticModel(8).text(), StandardCharsets.UTF_8);
    texts = text.split("\n");
    documents = new Document[texts.length];
    for (int i = 0; i < texts.length; i++) {
      documents[i] = new Document(texts[i]);
      documents[i].normalisedWords();
    }
  }

  /** Documents a second, code points and normalised words included. */
  @Benchmark
  public boolean fromText() {
    next = (next + 1) % texts.length;
    return signing.sign(new Document(texts[next])).isPresent();
  }

  /** Documents a second whose views are there already, as they are when signals were measured. */
  @Benchmark
  public boolean fromViews() {
    next = (next + 1) % documents.length;
    return signing.sign(documents[next]).isPresent();
  }
}
