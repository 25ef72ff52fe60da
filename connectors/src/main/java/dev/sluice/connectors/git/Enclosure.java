package dev.sluice.connectors.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses a repository whose objects lie outside its own folder. Git lets a repository name others
 * to borrow from ({@code objects/info/alternates}, {@code commondir}, a file {@code .git}, links);
 * one that came from elsewhere could so name a private one of this machine, and be read as its own.
 */
final class Enclosure {
  private Enclosure() {}

  /**
   * @param folder that the user named; it may itself be a link
   * @param gitDir that was found for it
   * @throws IOException if objects would be read from elsewhere; the message says by what
   */
  static void check(Path folder, Path gitDir) throws IOException {
    Path inside = folder.resolve(".git");
    if (!gitDir.equals(folder) && (!gitDir.equals(inside) || Files.isSymbolicLink(inside))) {
      throw refused(".git");
    }
    for (String pointer : new String[] {"commondir", "objects/info/alternates"}) {
      if (Files.exists(gitDir.resolve(pointer), LinkOption.NOFOLLOW_LINKS)) {
        throw refused(pointer);
      }
    }
    Path objects = gitDir.resolve("objects");
    if (Files.exists(objects, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> files = Files.walk(objects)) {
        Optional<Path> link = files.filter(Files::isSymbolicLink).findFirst();
        if (link.isPresent()) {
          throw refused(gitDir.relativize(link.get()).toString());
        }
      }
    }
  }

  private static IOException refused(String pointer) {
    return new IOException(
        "%s leads outside the repository; clone it with all its objects".formatted(pointer));
  }
}
