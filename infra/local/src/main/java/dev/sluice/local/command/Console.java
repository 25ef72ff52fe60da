package dev.sluice.local.command;

import java.io.PrintStream;

/**
 * Standard error of a command: lines of news, and on a terminal one progress line that is rewritten
 * in place. Without a terminal there is no progress line.
 */
final class Console {
  private final PrintStream err;
  private final boolean terminal;
  private int width;

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

  synchronized void progress(String line) {
    if (terminal) {
      String cut = line.length() > 118 ? line.substring(0, 118) : line;
      err.print("\r" + cut + " ".repeat(Math.max(0, width - cut.length())));
      err.flush();
      width = cut.length();
    }
  }

  synchronized void clear() {
    if (terminal && width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }
}
