package dev.sluice.sink.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole log, read and checked at one moment. */
public final class CommitLog {
  private static final Pattern ENTRY = Pattern.compile("[0-9]{20}\\.json");

  private final TrainerRoot root;
  private final CommitLogTail tail;
  private final List<CommitEntry> entries;

  private CommitLog(TrainerRoot root, CommitLogTail tail, List<CommitEntry> entries) {
    this.root = root;
    this.tail = tail;
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads the log of a root, {@code …/recipe=<16 hex>}. A root without log has no entries.
   *
   * @throws CommitLogException if an entry is missing, was changed, does not follow from those
   *     before it, or a file does not belong
   */
  public static CommitLog read(Path root) {
    TrainerRoot place = new TrainerRoot(root);
    CommitLogTail tail = new CommitLogTail(place);
    List<CommitEntry> entries = new ArrayList<>();
    tail.advance(entries::add);
    checkNothingBeyond(place, tail.nextSeq());
    return new CommitLog(place, tail, entries);
  }

  public TrainerRoot root() {
    return root;
  }

  public List<CommitEntry> entries() {
    return entries;
  }

  /** SHA-256 of the last entry's bytes; {@link CommitEntry#GENESIS} if there is none. */
  public String headSha256() {
    return tail.headSha256();
  }

  /** How far each partition is covered; none that has no entry. */
  public SortedMap<CuratedPartition, PartitionPosition> positions() {
    return tail.positions();
  }

  /**
   * What the log says about the documents: each partition's entries in order, without what differs
   * between two runs over the same documents. Equal for equal runs, whatever the parallelism.
   */
  public SortedMap<CuratedPartition, List<CommitEntry>> content() {
    SortedMap<CuratedPartition, List<CommitEntry>> content = new TreeMap<>();
    for (CommitEntry entry : entries) {
      content
          .computeIfAbsent(entry.curatedPartition(), p -> new ArrayList<>())
          .add(entry.comparable());
    }
    return Collections.unmodifiableSortedMap(content);
  }

  /** Entries appended while we look are the only ones that may be at or after {@code nextSeq}. */
  static void checkNothingBeyond(TrainerRoot root, long nextSeq) {
    if (!Files.isDirectory(root.log())) {
      return;
    }
    try (Stream<Path> files = Files.list(root.log())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        if (!ENTRY.matcher(name).matches()) {
          throw new CommitLogException(file, "does not belong in a log");
        }
        if (name.compareTo(root.entry(nextSeq).getFileName().toString()) > 0
            && !Files.exists(root.entry(nextSeq))) {
          throw new CommitLogException(root.entry(nextSeq), "is missing, but " + name + " exists");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root.log(), e);
    }
  }
}
