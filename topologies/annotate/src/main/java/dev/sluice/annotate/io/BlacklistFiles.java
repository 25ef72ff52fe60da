package dev.sluice.annotate.io;

import dev.sluice.refine.blacklist.CategorySets;
import dev.sluice.refine.blacklist.HostCategories;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The UT1 blacklist as it is distributed: a folder for each category, in it the file {@code
 * domains} with a host a line. Other categories than those of {@link CategorySets} are not read.
 */
final class BlacklistFiles {
  private BlacklistFiles() {}

  /**
   * @throws NoSuchFileException if the folder holds none of the categories
   */
  static HostCategories read(Path folder) throws IOException {
    HostCategories.Builder hosts = new HostCategories.Builder();
    boolean found = false;
    for (String category : CategorySets.CATEGORIES) {
      Path domains = folder.resolve(category).resolve("domains");
      if (Files.exists(domains)) {
        found = true;
        read(domains, category, hosts);
      }
    }
    if (!found) {
      throw new NoSuchFileException(folder + "/CATEGORY/domains");
    }
    return hosts.build();
  }

  private static void read(Path domains, String category, HostCategories.Builder hosts)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(domains), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hosts.add(category, line);
      }
    }
  }
}
