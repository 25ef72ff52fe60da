package dev.sluice.connectors.compression;

/** The bytes of a file as they are, from a position to the end. */
final class PlainSegment extends Segment {
  private final FileBytes file;
  private long next;

  PlainSegment(FileBytes file, long start) {
    this.file = file;
    this.next = start;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws FileReadException {
    int n = file.read(next, into, offset, length);
    next += n;
    return n == 0 ? -1 : n;
  }

  /** Seeks: a skipped record is not read from the disk. */
  @Override
  public long skip(long n) {
    long skipped = Math.max(0, Math.min(n, file.size() - next));
    next += skipped;
    return skipped;
  }

  @Override
  public long filePosition() {
    return next;
  }
}
