package dev.sluice.sink;

import dev.sluice.sink.log.DiskSteps;
import dev.sluice.sink.log.FileSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A process that dies at a chosen step, before it is done, or, for a write, with half of it done.
 * Once dead it does nothing more.
 */
final class CrashingSteps implements FileSteps {
  /** What a dead process throws; nothing may catch it. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final FileSteps disk = new DiskSteps();
  private final int fatalStep;
  private int steps;

  CrashingSteps(int fatalStep) {
    this.fatalStep = fatalStep;
  }

  int steps() {
    return steps;
  }

  @Override
  public void createDirectories(Path directory) throws IOException {
    step(() -> disk.createDirectories(directory), () -> {});
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    step(
        () -> disk.write(file, content),
        () -> disk.write(file, Arrays.copyOf(content, content.length / 2)));
  }

  @Override
  public void link(Path name, Path existing) throws IOException {
    step(() -> disk.link(name, existing), () -> {});
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step(() -> disk.rename(from, to), () -> {});
  }

  @Override
  public void delete(Path file) throws IOException {
    step(() -> disk.delete(file), () -> {});
  }

  @Override
  public void sync(Path directory) throws IOException {
    step(() -> disk.sync(directory), () -> {});
  }

  private void step(Step whole, Step half) throws IOException {
    if (steps > fatalStep) {
      throw new Crash();
    }
    if (steps++ == fatalStep) {
      half.run();
      throw new Crash();
    }
    whole.run();
  }

  private interface Step {
    void run() throws IOException;
  }
}
