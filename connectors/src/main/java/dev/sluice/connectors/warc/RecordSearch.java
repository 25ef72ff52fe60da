package dev.sluice.connectors.warc;

import java.io.IOException;

/** Moves a window to the next line at which a record starts. */
final class RecordSearch {
  private final Window window;
  private final boolean arc;

  RecordSearch(Window window, boolean arc) {
    this.window = window;
    this.arc = arc;
  }

  /**
   * Searches from the window's position, which counts as a line start only behind a newline that
   * the search itself passed.
   *
   * @param limit position at which to give up
   * @return whether a record was found; if not, the window stands at the limit or the end
   */
  boolean next(long limit) throws IOException {
    boolean lineStart = false;
    while (window.position() < limit && !window.atEnd()) {
      if (lineStart && RecordHead.startsAt(window, arc)) {
        return true;
      }
      lineStart = window.ahead(0) == '\n';
      window.pass(1);
    }
    return false;
  }
}
