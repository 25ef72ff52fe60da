package dev.sluice.connectors.warc;

import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.FileRevision;
import dev.sluice.connectors.Origin;
import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Reading;
import dev.sluice.connectors.compression.CorruptSegmentException;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a WARC or ARC file record by record. Each turn starts at a record boundary and ends at a
 * later one, whatever lies between: a record, something skipped, or damage. A reading's position is
 * the byte offset of its record, or of its compressed member; {@code offset+inner} for the second
 * and later records of one member, whose length in the file is not stated.
 */
public final class WarcDocuments implements DocumentReader {
  private static final Set<String> KNOWN =
      Set.of(
          "warcinfo",
          "request",
          "metadata",
          "revisit",
          "resource",
          "continuation",
          "filedesc",
          "response");

  /** Times a lying length inside one compressed member is repaired by reading it anew. */
  private static final int MAX_REWINDS = 64;

  private final WarcFile file;
  private final Origin origin;
  private final DocumentMapper mapper;
  private final PayloadReader payloads;
  private final WarcLimits limits;
  private final String revision;
  private final SortedMap<String, Long> skipped = new TreeMap<>();

  private Window window;
  private long segmentStart;

  /** Where the turn started and the next one starts, in the segment. */
  private long start;

  private byte[] sample = new byte[0];
  private int rewinds;
  private long index;

  private WarcDocuments(
      WarcFile file, Origin origin, WarcLimits limits, String revision, ReadPosition from) {
    this.file = file;
    this.origin = origin;
    this.mapper = new DocumentMapper(origin);
    this.payloads = new PayloadReader(limits);
    this.limits = limits;
    this.revision = revision;
    this.segmentStart = file.compressed() ? from.byteOffset() : 0;
    this.start = file.compressed() ? from.inner() : from.byteOffset();
    this.index = from.index();
  }

  /**
   * @throws dev.sluice.connectors.SourceChangedException if the file is not what it was
   */
  public static WarcDocuments open(Path path, Origin origin, WarcLimits limits, ReadPosition from)
      throws IOException {
    FileRevision revision = FileRevision.of(path);
    revision.check(path, from);
    return new WarcDocuments(
        WarcFile.open(path, limits), origin, limits, revision.toString(), from);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    Optional<Reading> reading = Optional.empty();
    while (reading.isEmpty() && !ended()) {
      try {
        reading = turn();
      } catch (CorruptSegmentException e) {
        reading = Optional.of(damaged(e));
      }
    }
    index += reading.isPresent() ? 1 : 0;
    return reading;
  }

  @Override
  public ReadPosition position() {
    return file.compressed()
        ? new ReadPosition(revision, segmentStart, start, index)
        : new ReadPosition(revision, start, 0, index);
  }

  @Override
  public SortedMap<String, Long> skipped() {
    return new TreeMap<>(skipped);
  }

  @Override
  public void close() throws IOException {
    closeWindow();
    file.close();
  }

  private boolean ended() {
    return (file.compressed() ? segmentStart : start) >= file.bytes().size();
  }

  /** One record, one stretch of garbage, or the end of a segment. */
  private Optional<Reading> turn() throws IOException {
    sample = new byte[0];
    if (window == null) {
      window = file.open(segmentStart, start);
    }
    window.skipNewlines();
    if (window.atEnd()) {
      skip(start == 0 ? "empty" : "newlines");
      return Optional.empty();
    }
    sample = window.peek(Origin.SAMPLE_BYTES);
    RecordHead head;
    try {
      head = RecordHead.read(window, file.arc(), limits);
    } catch (UnreadableRecordException e) {
      window.pass(1);
      new RecordSearch(window, file.arc()).next(Long.MAX_VALUE);
      return Optional.of(letter(e.reason(), e.getMessage()));
    }
    if (!file.compressed() && lies(head)) {
      return Optional.of(letter("content_length_mismatch", mismatch(head)));
    }
    return read(head);
  }

  private Optional<Reading> read(RecordHead head) throws IOException {
    Block block = new Block(window, head.contentLength(), file.compressed());
    String type = head.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
    Payload payload = null;
    UnreadableRecordException failure = null;
    boolean http = type.equals("response") && isHttp(head);
    try {
      if (http) {
        payload = payloads.http(head, block);
      } else if (type.equals("conversion")) {
        payload = payloads.plain(head, block);
      }
    } catch (UnreadableRecordException e) {
      failure = e;
    }
    block.drain();
    if (!block.cutShort()) {
      window.skipNewlines();
    }
    if (file.compressed() && (block.cutShort() || !atBoundary()) && recover(block)) {
      return Optional.of(letter("content_length_mismatch", mismatch(head)));
    }
    if (block.cutShort()) {
      return Optional.of(letter("truncated_record", mismatch(head)));
    }
    if (failure != null) {
      return Optional.of(letter(failure.reason(), failure.getMessage()));
    }
    if (payload == null) {
      skip(type.equals("response") ? "response_not_http" : KNOWN.contains(type) ? type : "other");
      return Optional.empty();
    }
    RawDocument document = mapper.map(head, payload, sourcePosition());
    Extent extent = finish();
    document.setByteOffset(extent.byteOffset);
    document.setByteLength(extent.byteLength);
    return Optional.of(new Reading.Captured(document));
  }

  /**
   * The block of a record in a compressed member did not end where its header says. Goes back to
   * the first record within it, if there is one; else forward to the next, if it is the member's
   * first record: what fills a member alone and does not fit it is damaged.
   *
   * @return whether the window stands behind the record now
   */
  private boolean recover(Block block) throws IOException {
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

  /** Whether the block ended where another record starts, or the segment ends. */
  private boolean atBoundary() throws IOException {
    return window.atEnd() || RecordHead.startsAt(window, file.arc());
  }

  /**
   * Whether a plain file shows that the block does not end where its header says: there is neither
   * the end of the file nor a record, and another record starts before. The window then stands
   * there. A length too small shows as garbage behind the record, and is left to the next turn.
   */
  private boolean lies(RecordHead head) throws IOException {
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

  private static boolean isHttp(RecordHead head) {
    String type = head.first("Content-Type").orElse("application/http").toLowerCase(Locale.ROOT);
    return type.startsWith("application/http");
  }

  private static String mismatch(RecordHead head) {
    return "Content-Length is %d, but the block ends elsewhere".formatted(head.contentLength());
  }

  private void skip(String kind) throws IOException {
    finish();
    skipped.merge(kind, 1L, Long::sum);
  }

  private String sourcePosition() {
    if (!file.compressed()) {
      return Long.toString(start);
    }
    return start == 0 ? Long.toString(segmentStart) : segmentStart + "+" + start;
  }

  private Reading letter(String reason, String detail) throws IOException {
    DeadLetter letter = origin.deadLetter(sourcePosition(), reason, detail, sample);
    Extent extent = finish();
    letter.setByteOffset(extent.byteOffset);
    letter.setByteLength(extent.byteLength);
    return new Reading.Unreadable(letter);
  }

  /** The rest of the segment is lost: goes on where the next sound one starts. */
  private Reading damaged(CorruptSegmentException e) throws IOException {
    long next = file.resync(segmentStart + 1);
    if (sample.length == 0) {
      sample = file.bytes().bytes(segmentStart, Origin.SAMPLE_BYTES);
    }
    DeadLetter letter = origin.deadLetter(sourcePosition(), e.reason(), e.getMessage(), sample);
    letter.setByteOffset(segmentStart);
    letter.setByteLength(start == 0 ? next - segmentStart : null);
    enter(next);
    return new Reading.Unreadable(letter);
  }

  /** Ends a turn at the window's position. */
  private Extent finish() throws IOException {
    boolean first = start == 0;
    long from = file.compressed() ? segmentStart : start;
    if (file.compressed() && window.atEnd()) {
      enter(window.segmentEnd());
      return new Extent(from, first ? segmentStart - from : null);
    }
    start = window.position();
    return new Extent(from, file.compressed() ? null : start - from);
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

  private record Extent(long byteOffset, Long byteLength) {}
}
