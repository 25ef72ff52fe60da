package dev.sluice.curate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A savepoint with the decisions that were taken before it, as one file. */
final class SavepointFile {
  private static final String DECIDED = "decided.txt";

  /**
   * An unpacked one.
   *
   * @param savepoint its folder
   * @param decided one line each
   */
  record Unpacked(Path savepoint, List<String> decided) {}

  private SavepointFile() {}

  static void pack(String savepoint, List<String> decided, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path folder = Path.of(URI.create(savepoint));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> parts = Files.list(folder)) {
      for (Path part : parts.sorted().toList()) {
        zip.putNextEntry(entry(part.getFileName().toString()));
        Files.copy(part, zip);
      }
      zip.putNextEntry(entry(DECIDED));
      zip.write(String.join("\n", decided).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    return entry;
  }

  static Unpacked unpack(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (FileSystem zip = FileSystems.newFileSystem(file);
        Stream<Path> parts = Files.list(zip.getPath("/"))) {
      for (Path part : parts.toList()) {
        Files.copy(part, folder.resolve(part.getFileName().toString()));
      }
    }
    return new Unpacked(folder, Files.readAllLines(folder.resolve(DECIDED)));
  }
}
