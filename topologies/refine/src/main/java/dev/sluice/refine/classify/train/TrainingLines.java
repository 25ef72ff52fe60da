package dev.sluice.refine.classify.train;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Labelled lines of UTF-8, such as {@code __label__en Some text}; opened twice by a training, with
 * the same lines each time. Labels may stand anywhere in a line, and there may be several.
 */
@FunctionalInterface
public interface TrainingLines {

  Cursor open() throws IOException;

  /** Lines of a stream, which {@code source} opens anew each time, parted by line feeds. */
  static TrainingLines ofStream(StreamSource source) {
    return () -> new StreamCursor(source.open());
  }

  /** Lines in memory, without line feeds. */
  static TrainingLines of(List<byte[]> lines) {
    return () -> new ListCursor(lines);
  }

  /** Opens a stream at its beginning; the cursor closes it. */
  @FunctionalInterface
  interface StreamSource {
    InputStream open() throws IOException;
  }

  /** Stands on a line after {@link #next} said true; the bytes are good until the next call. */
  interface Cursor extends Closeable {
    boolean next() throws IOException;

    byte[] bytes();

    int from();

    /** Exclusive; the line feed is not part of the line. */
    int to();
  }
}
