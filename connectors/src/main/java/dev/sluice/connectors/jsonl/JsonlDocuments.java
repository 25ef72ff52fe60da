package dev.sluice.connectors.jsonl;

import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.FileRevision;
import dev.sluice.connectors.Origin;
import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Reading;
import dev.sluice.connectors.compression.CorruptSegmentException;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a file of JSON lines. Positions are byte offsets in the decompressed stream. Behind damaged
 * compression no offset has a meaning: the rest of the file is one dead letter, and {@code inner} 1
 * in the position says that it was told.
 */
public final class JsonlDocuments implements DocumentReader {
  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Lines lines;
  private final Origin origin;
  private final JsonLineParser parser;
  private final String revision;
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private final long resumeAt;
  private boolean broken;
  private long index;

  private JsonlDocuments(
      Lines lines, Origin origin, JsonlLimits limits, String revision, ReadPosition from) {
    this.lines = lines;
    this.origin = origin;
    this.parser = new JsonLineParser(limits);
    this.revision = revision;
    this.resumeAt = from.byteOffset();
    this.broken = from.inner() == 1;
    this.index = from.index();
  }

  /**
   * @throws dev.sluice.connectors.SourceChangedException if the file is not what it was
   */
  public static JsonlDocuments open(Path path, Origin origin, JsonlLimits limits, ReadPosition from)
      throws IOException {
    FileRevision revision = FileRevision.of(path);
    revision.check(path, from);
    Lines lines = Lines.open(path, limits.lineBytes());
    return new JsonlDocuments(lines, origin, limits, revision.toString(), from);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    if (broken) {
      return Optional.empty();
    }
    try {
      if (lines.position() < resumeAt) {
        lines.skip(resumeAt);
      }
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        byte[] content = withoutMarks(line.get());
        if (isBlank(content)) {
          skipped.merge("empty_line", 1L, Long::sum);
        } else {
          index++;
          return Optional.of(reading(line.get(), content));
        }
      }
      return Optional.empty();
    } catch (CorruptSegmentException e) {
      broken = true;
      index++;
      DeadLetter letter =
          origin.deadLetter(
              Long.toString(lines.position()),
              e.reason(),
              "the rest of the file is lost: " + e.getMessage(),
              lines.sample());
      letter.setByteOffset(lines.position());
      return Optional.of(new Reading.Unreadable(letter));
    }
  }

  @Override
  public ReadPosition position() {
    long at = Math.max(resumeAt, lines.position());
    return new ReadPosition(revision, at, broken ? 1 : 0, index);
  }

  @Override
  public SortedMap<String, Long> skipped() {
    return new TreeMap<>(skipped);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Reading reading(Line line, byte[] content) {
    String position = Long.toString(line.byteOffset());
    try {
      if (line.tooLong()) {
        throw new UnreadableLineException(
            "line_too_long", "the line has %d bytes".formatted(line.byteLength()));
      }
      JsonLine said = parser.parse(content);
      byte[] text = said.text().getBytes(StandardCharsets.UTF_8);
      RawDocument document = origin.document(position, "text/plain", text);
      document.setByteOffset(line.byteOffset());
      document.setByteLength(line.byteLength());
      document.setSourceId(said.id());
      document.setUrl(said.url());
      document.setCapturedAt(said.timestamp());
      document.setLanguageHint(said.language());
      document.setTitle(said.title());
      document.setCharset("utf-8");
      document.setCharacters(true);
      return new Reading.Captured(document);
    } catch (UnreadableLineException e) {
      DeadLetter letter = origin.deadLetter(position, e.reason(), e.getMessage(), content);
      letter.setByteOffset(line.byteOffset());
      letter.setByteLength(line.byteLength());
      return new Reading.Unreadable(letter);
    }
  }

  /** Without the byte order mark of the first line, and without the return of a CRLF. */
  private static byte[] withoutMarks(Line line) {
    byte[] content = line.content();
    int from = line.byteOffset() == 0 && startsWithBom(content) ? BOM.length : 0;
    boolean crlf = content.length > from && content[content.length - 1] == '\r';
    return Arrays.copyOfRange(content, from, content.length - (crlf && !line.tooLong() ? 1 : 0));
  }

  private static boolean startsWithBom(byte[] content) {
    return content.length >= BOM.length
        && Arrays.equals(content, 0, BOM.length, BOM, 0, BOM.length);
  }

  private static boolean isBlank(byte[] content) {
    for (byte b : content) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
