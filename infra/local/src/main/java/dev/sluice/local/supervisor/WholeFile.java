package dev.sluice.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file that others read while it is rewritten: they see the old or the new, whole. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes {@code <name>.tmp} beside the file and moves it over; one writer at a time. */
  public static void write(Path file, CharSequence text) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(temporary, text);
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
