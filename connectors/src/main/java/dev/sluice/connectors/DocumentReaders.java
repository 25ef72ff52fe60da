package dev.sluice.connectors;

import dev.sluice.connectors.git.GitDocuments;
import dev.sluice.connectors.jsonl.JsonlDocuments;
import dev.sluice.connectors.jsonl.JsonlLimits;
import dev.sluice.connectors.warc.WarcDocuments;
import dev.sluice.connectors.warc.WarcLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Opens readers. A new kind of source is added here and in {@link SourceKind}. */
public final class DocumentReaders {
  private DocumentReaders() {}

  /** From the start; a repository at its HEAD. */
  public static DocumentReader open(SourceKind kind, Path path, String uri, String slice)
      throws IOException {
    return open(kind, path, uri, slice, "HEAD", ReadPosition.START);
  }

  /**
   * Opens a source where an earlier reader stopped. A source that cannot be opened at all is no
   * failure of the pipeline: its reader yields one dead letter for the whole.
   *
   * @param path the file, or the repository's folder
   * @param uri the source's name in the stream, part of each document's identity
   * @param ref branch, tag or commit of a repository; ignored for files
   * @throws SourceChangedException if the source is not what it was at {@code from}
   */
  public static DocumentReader open(
      SourceKind kind, Path path, String uri, String slice, String ref, ReadPosition from)
      throws IOException {
    Origin origin = new Origin(slice, uri);
    try {
      if (kind != SourceKind.GIT && !Files.isRegularFile(path)) {
        return new UnreadableSource(origin, "no regular file: " + path.getFileName(), from);
      }
      return switch (kind) {
        case WARC -> WarcDocuments.open(path, origin, WarcLimits.DEFAULT, from);
        case JSONL -> JsonlDocuments.open(path, origin, JsonlLimits.DEFAULT, from);
        case GIT -> GitDocuments.open(path, origin, ref, from);
      };
    } catch (SourceChangedException e) {
      throw e;
    } catch (IOException e) {
      if (from.byteOffset() > 0) {
        throw e;
      }
      String name = e.getClass().getSimpleName();
      return new UnreadableSource(origin, name + ": " + e.getMessage(), from);
    }
  }

  /** One dead letter, for a whole source. */
  private static final class UnreadableSource implements DocumentReader {
    private final Origin origin;
    private final String detail;
    private ReadPosition position;

    UnreadableSource(Origin origin, String detail, ReadPosition from) {
      this.origin = origin;
      this.detail = detail;
      this.position = from;
    }

    @Override
    public Optional<Reading> next() {
      if (position.index() > 0) {
        return Optional.empty();
      }
      position = new ReadPosition(position.revision(), 0, 0, 1);
      return Optional.of(
          new Reading.Unreadable(origin.deadLetter("0", "unreadable_source", detail, new byte[0])));
    }

    @Override
    public ReadPosition position() {
      return position;
    }

    @Override
    public SortedMap<String, Long> skipped() {
      return new TreeMap<>();
    }

    @Override
    public void close() {}
  }
}
