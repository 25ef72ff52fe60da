package dev.sluice.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.sluice.refine.extract.Extractor;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Extracts the main text of pages again and again: {@code ExtractPages PAGES WARM_UP PASSES}. The
 * file holds each page's bytes after their number, four bytes, highest first. Prints the CPU
 * seconds of each pass after warming up, all threads of the process included, and the characters of
 * text.
 */
public final class ExtractPages {

  private ExtractPages() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: ExtractPages PAGES WARM_UP PASSES");
      System.exit(2);
    }
    List<byte[]> pages = read(Path.of(args[0]));
    int warmUp = Integer.parseInt(args[1]);
    int passes = warmUp + Integer.parseInt(args[2]);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Extractor extractor = new Extractor();
    for (int pass = 0; pass < passes; pass++) {
      long characters = 0;
      long start = system.getProcessCpuTime();
      for (byte[] page : pages) {
        characters += extractor.extract("text/html", "utf-8", page).text().length();
      }
      double seconds = (system.getProcessCpuTime() - start) / 1e9;
      if (pass >= warmUp) {
        System.out.println(seconds + " " + characters);
      }
    }
  }

  private static List<byte[]> read(Path file) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (in.available() > 0) {
        pages.add(in.readNBytes(in.readInt()));
      }
    }
    return pages;
  }
}
