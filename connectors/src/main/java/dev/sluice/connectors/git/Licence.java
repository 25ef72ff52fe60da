package dev.sluice.connectors.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds the licence a repository states in its root folder. */
final class Licence {
  /** Longer texts are cut here. */
  static final int LIMIT_BYTES = 64 * 1024;

  /** Beginnings of file names, the most telling first. */
  private static final List<String> NAMES =
      List.of("license", "licence", "copying", "unlicense", "copyright", "notice");

  private static final int MAX_ROOT_ENTRIES = 100_000;

  private Licence() {}

  /** The text, null if there is none that can be read. */
  static String of(Snapshot snapshot, RevTree root) {
    ObjectId best = null;
    int bestRank = NAMES.size();
    try (TreeWalk walk = new TreeWalk(snapshot.objects())) {
      walk.addTree(root);
      for (int i = 0; i < MAX_ROOT_ENTRIES && walk.next(); i++) {
        boolean file = (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        int rank = rank(walk.getNameString());
        if (file && rank < bestRank) {
          best = walk.getObjectId(0);
          bestRank = rank;
        }
      }
      return best == null ? null : text(new Blobs(snapshot.objects()), best);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static String text(Blobs blobs, ObjectId id) throws IOException {
    return blobs
        .text(id, LIMIT_BYTES)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse(null);
  }

  private static int rank(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (int i = 0; i < NAMES.size(); i++) {
      String start = NAMES.get(i);
      boolean matches =
          name.equals(start) || name.startsWith(start + ".") || name.startsWith(start + "-");
      if (matches) {
        return i;
      }
    }
    return NAMES.size();
  }
}
