package dev.sluice.connectors.warc;

import dev.sluice.connectors.compression.Compression;
import dev.sluice.connectors.compression.CorruptSegmentException;
import dev.sluice.connectors.compression.FileBytes;
import dev.sluice.connectors.compression.Segments;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The segments of one WARC or ARC file, and the search for the next sound one after damage. */
final class WarcFile implements Closeable {
  private static final int CAPACITY = 128 * 1024;
  private static final int SMALL = 8 * 1024;

  private final FileBytes bytes;
  private final Segments segments;
  private final WarcLimits limits;
  private final boolean arc;

  private WarcFile(FileBytes bytes, Segments segments, WarcLimits limits, boolean arc) {
    this.bytes = bytes;
    this.segments = segments;
    this.limits = limits;
    this.arc = arc;
  }

  static WarcFile open(Path path, WarcLimits limits) throws IOException {
    FileBytes bytes = FileBytes.open(path);
    try {
      String name = path.getFileName().toString();
      Segments segments = Segments.of(bytes, name);
      boolean arc = name.contains(".arc") && !name.contains(".warc");
      return new WarcFile(bytes, segments, limits, arc);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  FileBytes bytes() {
    return bytes;
  }

  boolean compressed() {
    return segments.compression() != Compression.NONE;
  }

  /** Whether records may begin as ARC lines; told by the file's name. */
  boolean arc() {
    return arc;
  }

  /**
   * Opens the segment at a place of the file and passes its first bytes. A plain file is one
   * segment, from 0.
   */
  Window open(long segmentStart, long inner) throws IOException {
    return open(segmentStart, inner, CAPACITY);
  }

  /** As {@link #open}, for a look at whether a record starts there. */
  Window glance(long segmentStart, long inner) throws IOException {
    return open(segmentStart, inner, SMALL);
  }

  private Window open(long segmentStart, long inner, int capacity) throws IOException {
    Window window =
        new Window(segments.open(segmentStart), segmentStart, compressed(), limits, capacity);
    try {
      window.skip(inner);
      return window;
    } catch (IOException e) {
      window.close();
      throw e;
    }
  }

  /** The first place from {@code from} on where a segment opens and a record starts in it. */
  long resync(long from) throws IOException {
    long at = compressed() ? segments.nextMagic(from) : bytes.size();
    while (at < bytes.size() && !holdsRecord(at)) {
      at = segments.nextMagic(at + 1);
    }
    return at;
  }

  private boolean holdsRecord(long segmentStart) throws IOException {
    try (Window window = glance(segmentStart, 0)) {
      window.skipNewlines();
      return RecordHead.startsAt(window, arc);
    } catch (CorruptSegmentException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
