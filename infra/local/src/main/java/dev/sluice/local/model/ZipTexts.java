package dev.sluice.local.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The text files in a zip archive. Names are only compared, never used as paths. */
final class ZipTexts implements Closeable {
  private static final int MAX_ENTRIES = 10_000;

  private final Path path;
  private final ZipFile zip;

  private ZipTexts(Path path, ZipFile zip) {
    this.path = path;
    this.zip = zip;
  }

  /**
   * @throws UnreadableSetException if the file is no zip archive or has too many entries
   */
  static ZipTexts open(Path path) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw new UnreadableSetException(path.toString(), "no zip archive: " + e.getMessage(), e);
    }
    if (zip.size() > MAX_ENTRIES) {
      zip.close();
      throw new UnreadableSetException(path.toString(), "more than " + MAX_ENTRIES + " entries");
    }
    return new ZipTexts(path, zip);
  }

  /** Names of all files, sorted. */
  List<String> names() {
    return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).sorted().toList();
  }

  /**
   * @throws UnreadableSetException if there is no such entry, or it is damaged, too large or not
   *     UTF-8
   */
  String text(String name) throws IOException {
    String place = path + "!" + name;
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new UnreadableSetException(place, "no such entry");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return BoundedText.of(in, place);
    }
  }

  /** The lines of an entry without their ends; only a line feed ends a line. */
  List<String> lines(String name) throws IOException {
    String text = text(name);
    return List.of(
        (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
