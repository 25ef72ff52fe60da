package dev.sluice.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.sink.log.CommitLog;
import dev.sluice.sink.log.TrainerRoot;
import dev.sluice.sink.shard.ShardVerification;
import dev.sluice.sink.shard.ShardVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at each step it takes on disk, in turn, and a new one goes on. */
class CrashTest {
  @TempDir Path directory;

  @Test
  void aCrashAtAnyStepLeavesALogThatIsContinuedToTheSameContent() throws IOException {
    CuratedTopic topic = new CuratedTopic(2);
    for (int i = 0; i < 5; i++) {
      topic.document(0, "First " + i).document(1, "Second " + i);
    }
    topic.tick(0, true).tick(1, true);
    CrashingSteps counting = new CrashingSteps(Integer.MAX_VALUE);
    run(topic, directory.resolve("whole"), counting);
    CommitLog whole = log(directory.resolve("whole"));
    assertThat(whole.entries()).hasSize(6);
    assertThat(counting.steps()).isGreaterThan(30);

    for (int step = 0; step < counting.steps(); step++) {
      Path root = directory.resolve("step-" + step);
      CrashingSteps crashing = new CrashingSteps(step);
      assertThatThrownBy(() -> run(topic, root, crashing)).isInstanceOf(CrashingSteps.Crash.class);
      assertThat(verify(root).problems()).as(root.toString()).isEmpty();

      run(topic, root, new CrashingSteps(Integer.MAX_VALUE));

      assertThat(log(root).content()).as(root.toString()).isEqualTo(whole.content());
      assertThat(verify(root).problems()).as(root.toString()).isEmpty();
      assertThat(verify(root).documents()).isEqualTo(10);
    }
  }

  private static void run(CuratedTopic topic, Path root, CrashingSteps steps) {
    Map<String, String> properties = RunningTask.properties(root, "shard.max.documents", "2");
    RunningTask.start(topic, properties, steps, topic.partitions()).drain(3);
  }

  private static CommitLog log(Path root) {
    return CommitLog.read(TrainerRoot.of(root, CuratedTopic.RECIPE_DIGEST).directory());
  }

  private static ShardVerification verify(Path root) throws IOException {
    return ShardVerifier.verify(log(root));
  }
}
