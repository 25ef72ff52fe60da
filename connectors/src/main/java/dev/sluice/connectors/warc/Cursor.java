package dev.sluice.connectors.warc;

import dev.sluice.connectors.ReadPosition;
import java.io.Closeable;
import java.io.IOException;

/**
 * Where a reader stands in a WARC or ARC file: at the start of a turn, with a window that runs
 * ahead of it. It knows segments and the ways in which a record's stated length can lie, not what
 * records hold.
 */
final class Cursor implements Closeable {
  /** Times a lying length inside one compressed member is repaired by reading it anew. */
  private static final int MAX_REWINDS = 64;

  private final WarcFile file;
  private Window window;
  private long segmentStart;

  /** Where the turn started and the next one starts, in the segment. */
  private long start;

  private int rewinds;

  /**
   * The bytes of the file that a turn used up.
   *
   * @param byteLength null if the file does not state it
   */
  record Extent(long byteOffset, Long byteLength) {}

  Cursor(WarcFile file, ReadPosition from) {
    this.file = file;
    this.segmentStart = file.compressed() ? from.byteOffset() : 0;
    this.start = file.compressed() ? from.inner() : from.byteOffset();
  }

  boolean atEnd() {
    return (file.compressed() ? segmentStart : start) >= file.bytes().size();
  }

  /** Whether the turn is the first of its segment. */
  boolean atSegmentStart() {
    return start == 0;
  }

  ReadPosition position(String revision, long index) {
    return file.compressed()
        ? new ReadPosition(revision, segmentStart, start, index)
        : new ReadPosition(revision, start, 0, index);
  }

  /** The turn's position as documents and dead letters state it. */
  String sourcePosition() {
    if (!file.compressed()) {
      return Long.toString(start);
    }
    return start == 0 ? Long.toString(segmentStart) : segmentStart + "+" + start;
  }

  /** The window, opened where the turn starts unless it is open. */
  Window window() throws IOException {
    if (window == null) {
      window = file.open(segmentStart, start);
    }
    return window;
  }

  /** The segment's first bytes as they are in the file. */
  byte[] segmentBytes(int length) throws IOException {
    return file.bytes().bytes(segmentStart, length);
  }

  /**
   * The block of a record in a compressed member did not end where its header says. Goes back to
   * the first record within it, if there is one; else forward to the next, if it is the member's
   * first record: what fills a member alone and does not fit it is damaged.
   *
   * @return whether the window stands behind the record now
   */
  boolean recover(Block block) throws IOException {
    if (block.marker() >= 0 && rewinds < MAX_REWINDS) {
      rewinds++;
      window.close();
      window = file.open(segmentStart, block.marker());
      return true;
    }
    if (start == 0 && !block.cutShort()) {
      new RecordSearch(window, file.arc()).next(Long.MAX_VALUE);
      return true;
    }
    return false;
  }

  /** Whether the window stands where a record starts, or the segment ends. */
  boolean atBoundary() throws IOException {
    return window.atEnd() || RecordHead.startsAt(window, file.arc());
  }

  /**
   * Whether a plain file shows that the block does not end where its header says: there is neither
   * the end of the file nor a record, and another record starts before. The window then stands
   * there. A length too small shows as garbage behind the record, and is left to the next turn.
   */
  boolean lies(RecordHead head) throws IOException {
    long blockStart = window.position();
    long size = file.bytes().size();
    boolean beyond = head.contentLength() > size - blockStart;
    if (!beyond) {
      try (Window behind = file.glance(0, blockStart + head.contentLength())) {
        behind.skipNewlines();
        if (behind.atEnd() || RecordHead.startsAt(behind, file.arc())) {
          return false;
        }
      }
    }
    long blockEnd = beyond ? size : blockStart + head.contentLength();
    if (new RecordSearch(window, file.arc()).next(blockEnd) || beyond) {
      return true;
    }
    window.close();
    window = file.open(0, blockStart);
    return false;
  }

  /** Ends the turn at the window's position. */
  Extent finish() throws IOException {
    boolean first = start == 0;
    long from = file.compressed() ? segmentStart : start;
    if (file.compressed() && window.atEnd()) {
      enter(window.segmentEnd());
      return new Extent(from, first ? segmentStart - from : null);
    }
    start = window.position();
    return new Extent(from, file.compressed() ? null : start - from);
  }

  /** Ends the turn and the segment, which is damaged: goes on where the next sound one starts. */
  Extent leaveSegment() throws IOException {
    long from = segmentStart;
    boolean first = start == 0;
    enter(file.resync(segmentStart + 1));
    return new Extent(from, first ? segmentStart - from : null);
  }

  private void enter(long nextSegment) throws IOException {
    closeWindow();
    segmentStart = nextSegment;
    start = 0;
    rewinds = 0;
  }

  private void closeWindow() throws IOException {
    if (window != null) {
      window.close();
      window = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeWindow();
    file.close();
  }
}
