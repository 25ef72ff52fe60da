package dev.sluice.connectors.compression;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;

/** One zstd frame; a skippable frame is a segment without bytes. */
final class ZstdSegment extends Segment {
  /** Largest window a frame may ask for, log2: 128 MiB, zstd's own default. */
  private static final int MAX_WINDOW_LOG = 27;

  private final Compressed compressed;
  private final ZstdInputStreamNoFinalizer decoder;
  private boolean finished;

  ZstdSegment(FileBytes file, long start, byte[] dictionary) throws IOException {
    long end = ZstdFrames.end(file, start);
    boolean skippable = ZstdFrames.isSkippable(ZstdFrames.magic(file, start));
    compressed = new Compressed(file, skippable ? end : start, end);
    decoder = new ZstdInputStreamNoFinalizer(compressed);
    decoder.setLongMax(MAX_WINDOW_LOG);
    if (dictionary.length > 0) {
      decoder.setDict(dictionary);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (finished) {
      return -1;
    }
    try {
      int n = decoder.read(into, offset, length);
      finished = n < 0;
      return n;
    } catch (FileReadException e) {
      throw e;
    } catch (IOException e) {
      throw new CorruptSegmentException(
          "corrupt_compression", "damaged zstd frame: " + e.getMessage());
    }
  }

  @Override
  public long filePosition() {
    return finished ? compressed.end : compressed.next;
  }

  @Override
  public void close() throws IOException {
    finished = true;
    decoder.close();
  }

  private static final class Compressed extends InputStream {
    private final FileBytes file;
    private long next;
    private final long end;

    Compressed(FileBytes file, long start, long end) {
      this.file = file;
      this.next = start;
      this.end = end;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws FileReadException {
      int n = file.read(next, into, offset, (int) Math.min(length, end - next));
      next += n;
      return n == 0 ? -1 : n;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }
}
