package dev.sluice.connectors.git;

/**
 * Budgets of a git reader. A repository of a dozen objects can describe ten thousand million files;
 * what exceeds a budget becomes a dead letter.
 *
 * @param blobBytes largest text blob
 * @param depth deepest folder
 * @param entries most tree entries passed
 * @param totalBytes most bytes of all blobs together, expanded
 */
public record GitLimits(int blobBytes, int depth, long entries, long totalBytes) {
  public static final GitLimits DEFAULT =
      new GitLimits(5 * 1024 * 1024, 50, 1_000_000, 16L * 1024 * 1024 * 1024);

  public GitLimits {
    if (blobBytes < 1 || depth < 0 || entries < 1 || totalBytes < 1) {
      throw new IllegalArgumentException(
          "limits must be 1 or more (depth 0 or more), but are %d, %d, %d, %d"
              .formatted(blobBytes, depth, entries, totalBytes));
    }
  }
}
