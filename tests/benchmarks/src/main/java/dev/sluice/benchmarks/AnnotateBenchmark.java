package dev.sluice.benchmarks;

import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Annotator;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.Signals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Annotates one document after the other, round and round: {@code -Ddocuments=FILE} names JSON
 * lines with {@code text}; without it text is made up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
public class AnnotateBenchmark {
  private final Annotator annotator = new Annotator();
  private BenchDocuments documents;
  private Capture[] captures;
  private int next;

  @Setup
  public void load() throws IOException {
    documents = BenchDocuments.ofProperty();
    captures = new Capture[documents.size()];
    for (int i = 0; i < captures.length; i++) {
      byte[] content = documents.texts().get(i).getBytes(StandardCharsets.UTF_8);
      captures[i] =
          new Capture("text/plain", "utf-8", null, null, null, documents.urls().get(i), content);
    }
  }

  /** Documents a second from bytes to signals, classifiers, personal data and signature. */
  @Benchmark
  public Annotation everything() {
    next = (next + 1) % captures.length;
    return annotator.annotate(captures[next]);
  }

  /** Documents a second, from the text to every signal that needs no model. */
  @Benchmark
  public Signals signals() {
    next = (next + 1) % captures.length;
    String text = documents.texts().get(next);
    return SignalCatalogue.measure(new Subject(new Document(text), text, null, null, null));
  }
}
