package dev.sluice.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Size and time of a file, to notice that it was replaced between two starts. A file that only grew
 * is the same file: what was appended is read.
 *
 * @param size in bytes
 * @param modified milliseconds since 1970
 */
public record FileRevision(long size, long modified) {
  private static final Pattern TEXT = Pattern.compile("size=(\\d{1,18}) modified=(-?\\d{1,18})");

  public static FileRevision of(Path path) throws IOException {
    return new FileRevision(Files.size(path), Files.getLastModifiedTime(path).toMillis());
  }

  /**
   * Checks that a file may be read on.
   *
   * @throws SourceChangedException if it is smaller or older than it was, or ends before the place
   */
  public void check(Path path, ReadPosition position) throws SourceChangedException {
    Matcher was = TEXT.matcher(position.revision());
    boolean start = position.revision().isEmpty() && position.byteOffset() == 0;
    boolean same =
        was.matches()
            && size >= Long.parseLong(was.group(1))
            && modified >= Long.parseLong(was.group(2));
    if (!start && !same) {
      throw new SourceChangedException(path.toString(), position, toString());
    }
  }

  @Override
  public String toString() {
    return "size=%d modified=%d".formatted(size, modified);
  }
}
