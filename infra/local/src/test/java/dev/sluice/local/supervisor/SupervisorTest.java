package dev.sluice.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  @TempDir private Path folder;

  /** A child that runs until it is stopped. */
  static final class Sleeper {
    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
      Thread.sleep(Duration.ofMinutes(2).toMillis());
    }
  }

  /** A child that dies at once. */
  static final class Dying {
    private Dying() {}

    public static void main(String[] args) {
      System.out.println("last words");
      System.exit(7);
    }
  }

  @Test
  void aKilledChildIsStartedAgainAndThatIsSaid() throws InterruptedException {
    List<String> said = new CopyOnWriteArrayList<>();
    try (DataDirectory data = DataDirectory.lock(folder);
        Supervisor supervisor = new Supervisor(data, said::add)) {
      supervisor.start(spec("sleeper", Sleeper.class));
      long first = supervisor.status().get("sleeper").pid();
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      await(() -> supervisor.status().get("sleeper").restarts() == 1);
      assertThat(supervisor.status().get("sleeper").pid()).isNotEqualTo(first);
      assertThat(said).singleElement().asString().contains("sleeper died (exit code 137)");
      supervisor.check();
    }
  }

  @Test
  void anInterruptOfTheTerminalLeavesChildrenToTheSupervisor() throws Exception {
    try (DataDirectory data = DataDirectory.lock(folder);
        Supervisor supervisor = new Supervisor(data, line -> {})) {
      supervisor.start(spec("sleeper", Sleeper.class));
      ProcessHandle child =
          ProcessHandle.of(supervisor.status().get("sleeper").pid()).orElseThrow();
      await(() -> child.info().command().orElse("").endsWith("java"));
      new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
      Thread.sleep(500);
      assertThat(child.isAlive()).isTrue();
      assertThat(supervisor.status().get("sleeper").restarts()).isZero();
      supervisor.stop();
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  void aChildThatKeepsDyingFailsTheStackWithTheEndOfItsLog() throws InterruptedException {
    try (DataDirectory data = DataDirectory.lock(folder);
        Supervisor supervisor = new Supervisor(data, line -> {})) {
      supervisor.start(spec("dying", Dying.class));
      await(() -> supervisor.status().get("dying").restarts() == Supervisor.MAX_RESTARTS);
      await(() -> failed(supervisor));
      assertThatThrownBy(supervisor::check)
          .isInstanceOf(ChildFailedException.class)
          .hasMessageContaining("exit code 7")
          .hasMessageContaining("last words");
    }
  }

  @Test
  void stoppedChildrenAreGone() throws InterruptedException {
    try (DataDirectory data = DataDirectory.lock(folder)) {
      Supervisor supervisor = new Supervisor(data, line -> {});
      supervisor.start(spec("sleeper", Sleeper.class));
      ProcessHandle child =
          ProcessHandle.of(supervisor.status().get("sleeper").pid()).orElseThrow();
      supervisor.close();
      assertThat(child.isAlive()).isFalse();
    }
  }

  private static boolean failed(Supervisor supervisor) {
    try {
      supervisor.check();
      return false;
    } catch (ChildFailedException e) {
      return true;
    }
  }

  private static ChildSpec spec(String name, Class<?> main) {
    return new ChildSpec(
        name,
        System.getProperty("java.class.path"),
        main.getName(),
        List.of("-Xmx32m", "-XX:TieredStopAtLevel=1"),
        Map.of("key", "value"));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting").isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
