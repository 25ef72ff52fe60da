package dev.sluice.connectors.jsonl;

import dev.sluice.connectors.Origin;
import dev.sluice.connectors.compression.Compression;
import dev.sluice.connectors.compression.FileBytes;
import dev.sluice.connectors.compression.Segment;
import dev.sluice.connectors.compression.Segments;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits a file, decompressed, into lines. A line over the limit is passed without being held in
 * memory. All gzip members and zstd frames of the file make one stream.
 */
final class Lines implements Closeable {
  private final FileBytes file;
  private final Segments segments;
  private final int limit;
  private final byte[] chunk = new byte[64 * 1024];
  private int at;
  private int loaded;
  private Segment segment;
  private long nextSegment;
  private long position;

  private Lines(FileBytes file, Segments segments, int limit) {
    this.file = file;
    this.segments = segments;
    this.limit = limit;
  }

  /**
   * @param limit longest line in bytes
   */
  static Lines open(Path path, int limit) throws IOException {
    FileBytes file = FileBytes.open(path);
    try {
      return new Lines(file, Segments.of(file, path.getFileName().toString()), limit);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** First byte of the next line, in the decompressed stream. */
  long position() {
    return position;
  }

  /** Passes bytes; a plain file is not read for it. */
  void skip(long bytes) throws IOException {
    if (segments.compression() == Compression.NONE) {
      nextSegment = Math.min(bytes, file.size());
      position = nextSegment;
      return;
    }
    while (position < bytes && load()) {
      int n = (int) Math.min(loaded - at, bytes - position);
      at += n;
      position += n;
    }
  }

  /**
   * The next line; empty at the end. The position moves only when a whole line was read.
   *
   * @throws dev.sluice.connectors.compression.CorruptSegmentException if the stream is damaged
   *     before the end of the line
   */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean complete = false;
    while (!complete && load()) {
      int end = at;
      while (end < loaded && chunk[end] != '\n') {
        end++;
      }
      complete = end < loaded;
      length += end - at;
      int room = limit + 2 - line.size();
      line.write(chunk, at, Math.min(end - at, room));
      at = end + (complete ? 1 : 0);
    }
    if (length == 0 && !complete) {
      return Optional.empty();
    }
    byte[] content = line.toByteArray();
    boolean tooLong = length - (endsWithReturn(content) ? 1 : 0) > limit;
    long start = position;
    position += length + (complete ? 1 : 0);
    byte[] kept =
        tooLong ? Arrays.copyOf(content, Math.min(content.length, Origin.SAMPLE_BYTES)) : content;
    return Optional.of(new Line(start, position - start, kept, tooLong));
  }

  /** The first bytes of what comes next in the file as it is, for a dead letter. */
  byte[] sample() throws IOException {
    long where = segment == null ? nextSegment : Math.max(0, segment.filePosition() - 1);
    return file.bytes(where, Origin.SAMPLE_BYTES);
  }

  @Override
  public void close() throws IOException {
    if (segment != null) {
      segment.close();
    }
    file.close();
  }

  private static boolean endsWithReturn(byte[] content) {
    return content.length > 0 && content[content.length - 1] == '\r';
  }

  /** Whether there is a byte at {@code at}. */
  private boolean load() throws IOException {
    while (at == loaded) {
      if (segment == null) {
        if (nextSegment >= file.size()) {
          return false;
        }
        segment = segments.open(nextSegment);
      }
      int n = segment.read(chunk, 0, chunk.length);
      at = 0;
      loaded = Math.max(0, n);
      if (n < 0) {
        nextSegment = segment.filePosition();
        segment.close();
        segment = null;
      }
    }
    return true;
  }
}
