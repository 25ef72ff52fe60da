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

  private final WarcFile file;
  private final Cursor cursor;
  private final Origin origin;
  private final DocumentMapper mapper;
  private final PayloadReader payloads;
  private final WarcLimits limits;
  private final String revision;
  private final SortedMap<String, Long> skipped = new TreeMap<>();

  private byte[] sample = new byte[0];
  private long index;

  private WarcDocuments(
      WarcFile file, Origin origin, WarcLimits limits, String revision, ReadPosition from) {
    this.file = file;
    this.cursor = new Cursor(file, from);
    this.origin = origin;
    this.mapper = new DocumentMapper(origin);
    this.payloads = new PayloadReader(limits);
    this.limits = limits;
    this.revision = revision;
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
    while (reading.isEmpty() && !cursor.atEnd()) {
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
    return cursor.position(revision, index);
  }

  @Override
  public SortedMap<String, Long> skipped() {
    return new TreeMap<>(skipped);
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }

  /** One record, one stretch of garbage, or the end of a segment. */
  private Optional<Reading> turn() throws IOException {
    sample = new byte[0];
    Window window = cursor.window();
    window.skipNewlines();
    if (window.atEnd()) {
      skip(cursor.atSegmentStart() ? "empty" : "newlines");
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
    if (!file.compressed() && cursor.lies(head)) {
      return Optional.of(letter("content_length_mismatch", mismatch(head)));
    }
    return read(head);
  }

  private Optional<Reading> read(RecordHead head) throws IOException {
    Block block = new Block(cursor.window(), head.contentLength(), file.compressed());
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
      cursor.window().skipNewlines();
    }
    if (file.compressed() && (block.cutShort() || !cursor.atBoundary()) && cursor.recover(block)) {
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
    RawDocument document = mapper.map(head, payload, cursor.sourcePosition());
    Cursor.Extent extent = cursor.finish();
    document.setByteOffset(extent.byteOffset());
    document.setByteLength(extent.byteLength());
    return Optional.of(new Reading.Captured(document));
  }

  private static boolean isHttp(RecordHead head) {
    String type = head.first("Content-Type").orElse("application/http").toLowerCase(Locale.ROOT);
    return type.startsWith("application/http");
  }

  private static String mismatch(RecordHead head) {
    return "Content-Length is %d, but the block ends elsewhere".formatted(head.contentLength());
  }

  private void skip(String kind) throws IOException {
    cursor.finish();
    skipped.merge(kind, 1L, Long::sum);
  }

  private Reading letter(String reason, String detail) throws IOException {
    DeadLetter letter = origin.deadLetter(cursor.sourcePosition(), reason, detail, sample);
    return unreadable(letter, cursor.finish());
  }

  /** The rest of the segment is lost. */
  private Reading damaged(CorruptSegmentException e) throws IOException {
    if (sample.length == 0) {
      sample = cursor.segmentBytes(Origin.SAMPLE_BYTES);
    }
    DeadLetter letter =
        origin.deadLetter(cursor.sourcePosition(), e.reason(), e.getMessage(), sample);
    return unreadable(letter, cursor.leaveSegment());
  }

  private static Reading unreadable(DeadLetter letter, Cursor.Extent extent) {
    letter.setByteOffset(extent.byteOffset());
    letter.setByteLength(extent.byteLength());
    return new Reading.Unreadable(letter);
  }
}
