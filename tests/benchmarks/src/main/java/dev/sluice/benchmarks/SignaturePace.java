package dev.sluice.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Documents signed per CPU second of the whole process, compiler and collector with it: {@code
 * SignaturePace DOCUMENTS.jsonl COUNT FAMILY}. A line for texts and one for documents whose code
 * points and words are there already. Passes over all documents before are not counted.
 */
public final class SignaturePace {
  private static final int WARM_UP = 20;
  private static final int PASSES = 30;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SignaturePace() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: SignaturePace DOCUMENTS.jsonl COUNT FAMILY");
      System.exit(2);
    }
    List<String> texts = BenchDocuments.read(Path.of(args[0]), Integer.parseInt(args[1])).texts();
    SignatureFamily family = SignatureFamily.named(args[2]).orElseThrow();
    List<Document> documents = texts.stream().map(Document::new).toList();
    documents.forEach(Document::normalisedWords);
    print("from_text", texts.size(), () -> fromTexts(family, texts));
    print("from_views", texts.size(), () -> fromViews(family, documents));
  }

  private static long fromTexts(SignatureFamily family, List<String> texts) {
    return texts.stream().filter(it -> family.sign(new Document(it)).isPresent()).count();
  }

  private static long fromViews(SignatureFamily family, List<Document> documents) {
    return documents.stream().filter(it -> family.sign(it).isPresent()).count();
  }

  private static void print(String name, int documents, LongSupplier pass) {
    long signed = run(WARM_UP, pass);
    long start = PROCESS.getProcessCpuTime();
    signed += run(PASSES, pass);
    double seconds = (PROCESS.getProcessCpuTime() - start) / 1e9;
    System.out.printf("%s\t%.3f\t%d\t%d%n", name, seconds, PASSES * documents, signed);
  }

  private static long run(int times, LongSupplier pass) {
    long signed = 0;
    for (int i = 0; i < times; i++) {
      signed += pass.getAsLong();
    }
    return signed;
  }
}
