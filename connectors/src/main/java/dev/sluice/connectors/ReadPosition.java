package dev.sluice.connectors;

/**
 * Where a reader goes on.
 *
 * @param revision what the source was when reading began, as the reader describes it: size and time
 *     of a file, commit of a repository. Empty at the start
 * @param byteOffset first byte not yet read: of the file for WARC, of the decompressed stream for
 *     JSONL; for git the number of tree entries passed
 * @param inner bytes to skip in the decompressed member that starts at {@code byteOffset}; 0 unless
 *     one compressed member holds several WARC records
 * @param index readings yielded so far, which is the index of the next one
 */
public record ReadPosition(String revision, long byteOffset, long inner, long index) {
  public static final ReadPosition START = new ReadPosition("", 0, 0, 0);

  public ReadPosition {
    if (revision == null || byteOffset < 0 || inner < 0 || index < 0) {
      throw new IllegalArgumentException(
          "a position has a revision and no negative part, but is %s, %d, %d, %d"
              .formatted(revision, byteOffset, inner, index));
    }
  }
}
