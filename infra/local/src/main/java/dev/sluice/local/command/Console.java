package dev.sluice.local.command;

import java.io.PrintStream;
import java.util.List;

/**
 * Standard error of a command: lines of news, and on a terminal a block of progress lines below
 * them that is rewritten in place. Without a terminal there is no progress.
 */
final class Console {
  /** Fits a terminal of 80 columns: a line that wraps could not be rewritten. */
  private static final int WIDTH = 79;

  private static final String CLEAR_BELOW = "\033[J";

  private final PrintStream err;
  private final boolean terminal;
  private int progressLines;

  Console(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static Console ofProcess() {
    return new Console(System.err, Boolean.getBoolean("sluice.tty"));
  }

  synchronized void say(String line) {
    clear();
    err.println(line);
  }

  synchronized void progress(List<String> lines) {
    if (terminal) {
      clear();
      lines.forEach(line -> err.println(line.substring(0, Math.min(WIDTH, line.length()))));
      err.flush();
      progressLines = lines.size();
    }
  }

  synchronized void clear() {
    if (progressLines > 0) {
      err.print("\033[" + progressLines + "A");
      err.print(CLEAR_BELOW);
      progressLines = 0;
    }
  }
}
