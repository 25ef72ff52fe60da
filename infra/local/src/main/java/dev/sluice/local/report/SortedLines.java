package dev.sluice.local.report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Lines put in order by a key, in bounded memory: sorted runs of {@value #RUN} lines go to
 * temporary files, which are merged at the end. Keys and lines hold no tab and no line break before
 * their end.
 */
final class SortedLines implements AutoCloseable {
  static final int RUN = 100_000;

  private final Path folder;
  private final List<String> current = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();

  SortedLines(Path folder) {
    this.folder = folder;
  }

  void add(String key, String line) {
    current.add(key + "\t" + line);
    if (current.size() == RUN) {
      spill();
    }
  }

  /** Every line once, in order of keys, without its key. */
  void drainTo(Consumer<String> out) {
    spill();
    List<BufferedReader> readers = new ArrayList<>();
    PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::line));
    try {
      for (Path run : runs) {
        BufferedReader reader = Files.newBufferedReader(run);
        readers.add(reader);
        push(heads, reader);
      }
      while (!heads.isEmpty()) {
        Head head = heads.poll();
        out.accept(head.line().substring(head.line().indexOf('\t') + 1));
        push(heads, head.reader());
      }
      for (BufferedReader reader : readers) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (Path run : runs) {
      try {
        Files.deleteIfExists(run);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void spill() {
    if (current.isEmpty()) {
      return;
    }
    current.sort(null);
    try {
      Path run = Files.createTempFile(folder, "decisions", ".run");
      runs.add(run);
      try (BufferedWriter out = Files.newBufferedWriter(run)) {
        for (String line : current) {
          out.write(line);
          out.write('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    current.clear();
  }

  private static void push(PriorityQueue<Head> heads, BufferedReader reader) throws IOException {
    String line = reader.readLine();
    if (line != null) {
      heads.add(new Head(line, reader));
    }
  }

  private record Head(String line, BufferedReader reader) {}
}
