package dev.sluice.benchmarks;

import dev.sluice.refine.classify.ClassifierSet;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.SignalFamily;
import dev.sluice.refine.signal.SpanSignal;
import dev.sluice.refine.signal.SpanValues;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU time of each signal for the average document, on stdout as the table that {@code
 * dev.sluice.refine.signal.SignalCosts} reads: {@code SignalCosts DOCUMENTS.jsonl [COUNT]}. The
 * views that signals share are made before, and each family's cost with its views is a line that
 * begins with a number sign.
 */
public final class SignalCosts {
  private static final int PASSES = 12;
  private static final int WARM_UP = 4;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private final List<Subject> warm = new ArrayList<>();
  private double unused;

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: SignalCosts DOCUMENTS.jsonl [COUNT]");
      System.exit(2);
    }
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
    new SignalCosts().print(BenchDocuments.read(Path.of(args[0]), count));
  }

  private void print(BenchDocuments documents) {
    ClassifierSet classifiers = ClassifierSet.builtin();
    for (int i = 0; i < documents.size(); i++) {
      String text = documents.texts().get(i);
      Document document = new Document(text);
      Language language = classifiers.detect(document, text);
      Subject subject = new Subject(document, text, language, documents.urls().get(i), null);
      SignalCatalogue.measure(subject);
      warm.add(subject);
    }
    System.out.println(
        "# microseconds a document of the bench corpus, by tests/benchmarks SignalCosts");
    for (SignalFamily family : SignalCatalogue.families()) {
      System.out.printf("# %s, with its views\t%.1f%n", family.name(), best(() -> fresh(family)));
      for (Signal signal : family.signals()) {
        double cost = best(() -> warm.forEach(subject -> keep(measure(signal, subject))));
        System.out.printf("%s\t%.2f%n", signal.definition().name(), cost);
      }
    }
    if (Double.isNaN(unused)) {
      System.err.println("some signal is undefined everywhere");
    }
  }

  private void fresh(SignalFamily family) {
    for (Subject old : warm) {
      Subject subject =
          new Subject(new Document(old.text()), old.text(), old.language(), old.url(), old.path());
      family.signals().forEach(signal -> keep(measure(signal, subject)));
    }
  }

  /** Measures whatever kind of signal it is; the value, the last of several, or how many. */
  static double measure(Signal signal, Subject subject) {
    if (signal instanceof DocumentSignal document) {
      return document.measure(subject);
    } else if (signal instanceof LineSignal lines) {
      double[] values = new double[subject.document().lines().size()];
      lines.measure(subject, values);
      return values.length == 0 ? 0 : values[values.length - 1];
    }
    SpanValues.Builder out = new SpanValues.Builder();
    ((SpanSignal) signal).measure(subject, out);
    return out.build().size();
  }

  private void keep(double value) {
    unused += Double.isNaN(value) ? 0 : value;
  }

  private double best(Runnable pass) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < PASSES; i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      pass.run();
      double microseconds = (THREAD.getCurrentThreadCpuTime() - start) / 1e3 / warm.size();
      best = i < WARM_UP ? best : Math.min(best, microseconds);
    }
    return best;
  }
}
