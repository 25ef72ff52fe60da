package dev.sluice.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a process has used so far.
 *
 * @param cpu user and system time
 * @param peakBytes largest resident set; 0 where the platform does not tell (no /proc)
 */
public record Usage(Duration cpu, long peakBytes) {
  public static final Usage NONE = new Usage(Duration.ZERO, 0);

  static Usage of(ProcessHandle process) {
    Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return new Usage(cpu, peakResident(Path.of("/proc", Long.toString(process.pid()), "status")));
  }

  public double cpuSeconds() {
    return cpu.toMillis() / 1000.0;
  }

  /** A later life of the same child: times add up, peaks do not. */
  public Usage then(Usage next) {
    return new Usage(cpu.plus(next.cpu), Math.max(peakBytes, next.peakBytes));
  }

  /** The same life, looked at again: a process on its way out reports nothing. */
  Usage orLater(Usage later) {
    return new Usage(
        cpu.compareTo(later.cpu) > 0 ? cpu : later.cpu, Math.max(peakBytes, later.peakBytes));
  }

  private static long peakResident(Path status) {
    List<String> lines;
    try {
      lines = Files.readAllLines(status);
    } catch (IOException e) {
      return 0;
    }
    for (String line : lines) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
      }
    }
    return 0;
  }
}
