package dev.sluice.connectors.git;

import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.Origin;
import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Reading;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Reads the text blobs of one commit in tree order, out of the object store: nothing is checked
 * out, no hook, filter, submodule or network is touched. In its positions {@code byteOffset} counts
 * tree entries passed, {@code inner} the expanded bytes of the blobs passed, and the revision is
 * the commit: a branch that moves meanwhile changes nothing.
 */
public final class GitDocuments implements DocumentReader {
  private static final byte[] LFS = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

  private final Snapshot snapshot;
  private final Origin origin;
  private final String ref;
  private final GitLimits limits;
  private final Blobs blobs;
  private final String licence;
  private final TreeWalk walk;
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private final long resumeAt;
  private long entries;
  private long expanded;
  private long index;
  private boolean ended;

  private GitDocuments(
      Snapshot snapshot, Origin origin, String ref, GitLimits limits, ReadPosition from)
      throws IOException {
    this.snapshot = snapshot;
    this.origin = origin;
    this.ref = ref;
    this.limits = limits;
    this.blobs = new Blobs(snapshot.objects());
    this.licence = Licence.of(snapshot, snapshot.commit().getTree());
    this.walk = new TreeWalk(snapshot.objects());
    this.walk.addTree(snapshot.commit().getTree());
    this.resumeAt = from.byteOffset();
    this.expanded = from.inner();
    this.index = from.index();
  }

  public static GitDocuments open(Path path, Origin origin, String ref, ReadPosition from)
      throws IOException {
    return open(path, origin, ref, GitLimits.DEFAULT, from);
  }

  /**
   * @param ref branch, tag or commit
   * @throws dev.sluice.connectors.SourceChangedException if the commit read so far is gone
   */
  public static GitDocuments open(
      Path path, Origin origin, String ref, GitLimits limits, ReadPosition from)
      throws IOException {
    Snapshot snapshot = Snapshot.open(path, ref, from);
    try {
      return new GitDocuments(snapshot, origin, ref, limits, from);
    } catch (IOException | RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  @Override
  public Optional<Reading> next() throws IOException {
    Optional<Reading> reading = Optional.empty();
    while (reading.isEmpty() && !ended) {
      reading = turn();
    }
    index += reading.isPresent() ? 1 : 0;
    return reading;
  }

  @Override
  public ReadPosition position() {
    long at = Math.max(entries, resumeAt);
    return new ReadPosition(snapshot.commit().name(), ended ? Long.MAX_VALUE : at, expanded, index);
  }

  @Override
  public SortedMap<String, Long> skipped() {
    return new TreeMap<>(skipped);
  }

  @Override
  public void close() {
    walk.close();
    snapshot.close();
  }

  /** One tree entry. */
  private Optional<Reading> turn() {
    if (resumeAt == Long.MAX_VALUE) {
      ended = true;
      return Optional.empty();
    }
    try {
      if (!walk.next()) {
        ended = true;
        return Optional.empty();
      }
    } catch (IOException | RuntimeException e) {
      ended = true;
      return letter("corrupt_object", "the rest of the tree is lost: " + e);
    }
    entries++;
    boolean resuming = entries <= resumeAt;
    if (!resuming && (entries > limits.entries() || expanded > limits.totalBytes())) {
      ended = true;
      return letter(
          "repository_too_large",
          "over %d entries or %d bytes".formatted(limits.entries(), limits.totalBytes()));
    }
    Optional<Reading> reading;
    try {
      reading = entry(resuming);
    } catch (IOException | RuntimeException e) {
      reading = letter("corrupt_object", e.toString());
    }
    return resuming ? Optional.empty() : reading;
  }

  private Optional<Reading> entry(boolean resuming) throws IOException {
    int type = walk.getRawMode(0) & FileMode.TYPE_MASK;
    if (type == FileMode.TYPE_TREE) {
      if (walk.getDepth() >= limits.depth()) {
        return letter("tree_too_deep", "deeper than %d folders".formatted(limits.depth()));
      }
      walk.enterSubtree();
      return Optional.empty();
    }
    if (resuming) {
      return Optional.empty();
    }
    if (type != FileMode.TYPE_FILE) {
      return skip(type == FileMode.TYPE_SYMLINK ? "symlink" : "gitlink");
    }
    return blob(walk.getObjectId(0));
  }

  private Optional<Reading> blob(ObjectId id) throws IOException {
    long size = blobs.size(id);
    boolean large = size > limits.blobBytes();
    expanded += Math.min(size, limits.blobBytes());
    Optional<byte[]> text = blobs.text(id, large ? Origin.SAMPLE_BYTES : limits.blobBytes());
    if (text.isEmpty()) {
      return skip("binary");
    }
    if (large) {
      return letter(
          "record_too_large",
          "text of %d bytes, allowed are %d".formatted(size, limits.blobBytes()),
          text.get());
    }
    return isLfsPointer(text.get()) ? skip("lfs_pointer") : document(id, text.get());
  }

  private Optional<Reading> document(ObjectId id, byte[] content) {
    String path = walk.getPathString();
    String name = path.toLowerCase(Locale.ROOT);
    String mediaType =
        name.endsWith(".txt") || name.endsWith(".md") ? "text/plain" : "text/x-source";
    RawDocument document = origin.document(position(id, path), mediaType, content);
    document.setCapturedAt(snapshot.commit().getCommitTime() * 1000L);
    document.setLicenseText(licence);
    document
        .getAttributes()
        .putAll(
            Map.of(
                "path", path,
                "commit", snapshot.commit().name(),
                "ref", ref,
                "repository", origin.sourceUri(),
                "blob", id.name()));
    return Optional.of(new Reading.Captured(document));
  }

  private Optional<Reading> skip(String kind) {
    skipped.merge(kind, 1L, Long::sum);
    return Optional.empty();
  }

  private Optional<Reading> letter(String reason, String detail) {
    return letter(reason, detail, new byte[0]);
  }

  private Optional<Reading> letter(String reason, String detail, byte[] sample) {
    String position = entries == 0 ? "tree" : position(walk.getObjectId(0), walk.getPathString());
    return Optional.of(new Reading.Unreadable(origin.deadLetter(position, reason, detail, sample)));
  }

  private static String position(ObjectId id, String path) {
    return id.name() + ":" + path;
  }

  private static boolean isLfsPointer(byte[] content) {
    if (content.length < LFS.length || content.length > 1024) {
      return false;
    }
    for (int i = 0; i < LFS.length; i++) {
      if (content[i] != LFS[i]) {
        return false;
      }
    }
    return true;
  }
}
