package dev.sluice.sink.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitLogTest {
  private static final CuratedPartition FIRST = new CuratedPartition("curated.web", 0);

  @TempDir Path directory;
  private TrainerRoot root;

  @BeforeEach
  void root() {
    root = new TrainerRoot(directory);
  }

  @Test
  void aRootWithoutLogHasNoEntries() {
    CommitLog log = CommitLog.read(directory.resolve("nothing"));
    assertThat(log.entries()).isEmpty();
    assertThat(log.headSha256()).isEqualTo(CommitEntry.GENESIS);
  }

  @Test
  void whatIsAppendedIsReadInOrder() throws IOException {
    append(Commits.of(0, 0, 5), Commits.of(1, 0, 3), Commits.of(0, 5, 6), Commits.end(0, 6));

    CommitLog log = CommitLog.read(directory);

    assertThat(log.entries()).extracting(CommitEntry::seq).containsExactly(0L, 1L, 2L, 3L);
    assertThat(log.entries().get(0).prevSha256()).isEqualTo(CommitEntry.GENESIS);
    assertThat(log.positions().get(FIRST)).isEqualTo(new PartitionPosition(6, 7, true));
    assertThat(log.entries().get(3).adds()).isEmpty();
    assertThat(log.entries().get(3).end()).isTrue();
  }

  @Test
  void aLogIsTheSameWhateverOrderThePartitionsWereCommittedIn() throws IOException {
    append(Commits.of(0, 0, 5), Commits.of(1, 0, 3), Commits.of(0, 5, 6));
    Path other = directory.resolve("other");
    CommitLogAppender appender = Commits.appender(new TrainerRoot(other), new DiskSteps());
    appender.append(Commits.of(1, 0, 3));
    appender.append(Commits.of(0, 0, 5));
    appender.append(Commits.of(0, 5, 6));

    assertThat(CommitLog.read(other).content()).isEqualTo(CommitLog.read(directory).content());
    assertThat(CommitLog.read(other).headSha256())
        .isNotEqualTo(CommitLog.read(directory).headSha256());
  }

  @Test
  void anEditedEntryIsFoundByTheOneAfterIt() throws IOException {
    append(Commits.of(0, 0, 5), Commits.of(0, 5, 6));
    edit(0, "\"text_bytes\":40", "\"text_bytes\":41");

    assertThatThrownBy(() -> CommitLog.read(directory))
        .isInstanceOf(CommitLogException.class)
        .hasMessageStartingWith(root.entry(1).toString())
        .hasMessageContaining("one of the two was changed");
  }

  @Test
  void aMissingEntryIsFoundByTheOnesThatRemain() throws IOException {
    append(Commits.of(0, 0, 5), Commits.of(0, 5, 6), Commits.of(0, 6, 7));
    Files.delete(root.entry(1));

    assertThatThrownBy(() -> CommitLog.read(directory))
        .isInstanceOf(CommitLogException.class)
        .hasMessage(root.entry(1) + ": is missing, but 00000000000000000002.json exists");
    assertThatThrownBy(() -> Commits.appender(root, new DiskSteps()))
        .isInstanceOf(CommitLogException.class);
  }

  @Test
  void anEntryUnderAnotherNumberIsFound() throws IOException {
    append(Commits.of(0, 0, 5));
    Files.copy(root.entry(0), root.entry(1));

    assertThatThrownBy(() -> CommitLog.read(directory))
        .hasMessage(root.entry(1) + ": its seq is 0");
  }

  @Test
  void anEntryThatIsNoEntryIsFoundAndNamed() throws IOException {
    append(Commits.of(0, 0, 5));
    for (String[] change :
        new String[][] {
          {"\"partition\":0", "\"partition\":-1"},
          {"\"partition\":0", "\"partition\":null"},
          {"\"partition\":0", "\"partition\":0.5"},
          {"\"partition\":0", "\"partition\":\"0\""},
          {"\"schema_version\":1", "\"schema_version\":2"},
          {"\"role\":\"train\"", "\"role\":\"eval\""},
          {"\"end\":false", "\"end\":true"},
          {"\"cut\":\"documents\"", "\"cut\":\"whim\""},
          {"\"to\":5}", "\"to\":4}"},
          {"shards/", "../../"},
          {"\"seq\":0", "\"seq\":0,\"seq\":0"},
          {"\"seq\":0", "\"surprise\":0,\"seq\":0"},
          {"\"topic\":\"curated.web\",", ""},
          {"}\n", "} {}\n"},
          {"{", ""}
        }) {
      String before = Files.readString(root.entry(0));
      edit(0, change[0], change[1]);
      assertThatThrownBy(() -> CommitLog.read(directory))
          .as("%s -> %s", change[0], change[1])
          .isInstanceOf(CommitLogException.class)
          .hasMessageStartingWith(root.entry(0) + ": ");
      Files.writeString(root.entry(0), before);
    }
    assertThat(CommitLog.read(directory).entries()).hasSize(1);
  }

  @Test
  void aForeignFileIsFoundButAHiddenOneIsNot() throws IOException {
    append(Commits.of(0, 0, 5));
    Files.writeString(root.log().resolve(".00000000000000000001.json.x.tmp"), "half an ent");
    assertThat(CommitLog.read(directory).entries()).hasSize(1);

    Files.writeString(root.log().resolve("1.json"), "{}");
    assertThatThrownBy(() -> CommitLog.read(directory)).hasMessageContaining("does not belong");
  }

  @Test
  void aLogOfAnotherTokeniserIsNotContinued() throws IOException {
    append(Commits.of(0, 0, 5));
    assertThatThrownBy(
            () ->
                new CommitLogAppender(
                    root,
                    new DurableFiles(new DiskSteps()),
                    "web",
                    Commits.DIGEST,
                    "ef".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was written with " + Commits.TOKENIZER);
  }

  @Test
  void aZombieStopsWhenAnotherAdvancedItsPartition() throws IOException {
    CommitLogAppender zombie = Commits.appender(root, new DiskSteps());
    zombie.append(Commits.of(0, 0, 5));
    CommitLogAppender successor = Commits.appender(root, new DiskSteps());
    successor.append(Commits.of(0, 5, 9));

    assertThatThrownBy(() -> zombie.append(Commits.of(0, 5, 9)))
        .isInstanceOf(StaleWriterException.class)
        .hasMessageContaining("curated.web-0 is committed up to ordinal 9");
    assertThat(CommitLog.read(directory).entries()).hasSize(2);
  }

  @Test
  void tasksThatRaceLoseNothingAndRepeatNothing() throws Exception {
    int tasks = 4;
    int commits = 25;
    CyclicBarrier start = new CyclicBarrier(tasks);
    ExecutorService pool = Executors.newFixedThreadPool(tasks);
    List<Future<?>> running = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      int partition = task;
      running.add(
          pool.submit(
              () -> {
                CommitLogAppender appender = Commits.appender(root, new DiskSteps());
                start.await();
                for (int i = 0; i < commits; i++) {
                  appender.append(Commits.of(partition, i, i + 1));
                }
                return null;
              }));
    }
    for (Future<?> task : running) {
      task.get();
    }
    pool.shutdown();

    CommitLog log = CommitLog.read(directory);
    assertThat(log.entries()).hasSize(tasks * commits);
    assertThat(log.positions().values())
        .allSatisfy(position -> assertThat(position.documents()).isEqualTo(commits));
    try (var files = Files.list(root.log())) {
      assertThat(files).hasSize(tasks * commits);
    }
  }

  private void append(Commit... commits) throws IOException {
    CommitLogAppender appender = Commits.appender(root, new DiskSteps());
    for (Commit commit : commits) {
      appender.append(commit);
    }
  }

  private void edit(long seq, String from, String to) throws IOException {
    String before = Files.readString(root.entry(seq));
    assertThat(before).contains(from);
    Files.writeString(root.entry(seq), before.replace(from, to));
  }
}
