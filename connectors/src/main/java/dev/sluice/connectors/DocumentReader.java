package dev.sluice.connectors;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads the documents of one source, in order, one at a time.
 *
 * <p>Readings are a function of the source and its URI alone: a reader opened at a position yields
 * exactly what the reader that told the position would have yielded next. Every byte of the source
 * belongs to a document, to something skipped and counted, or to a dead letter. Event times are
 * left 0: whoever reads sets them.
 */
public interface DocumentReader extends Closeable {
  /**
   * Reads on; empty at the end, and then for ever.
   *
   * @throws IOException if the source itself fails (disk, network); bad input never throws
   */
  Optional<Reading> next() throws IOException;

  /** Where a new reader continues after the last reading. */
  ReadPosition position();

  /** What was passed over since this reader was opened because it is no document, by kind. */
  SortedMap<String, Long> skipped();
}
