package dev.sluice.curate.function;

import java.io.IOException;
import java.io.UncheckedIOException;

/** State that cannot be read or written fails the job, which starts again at a checkpoint. */
final class StateAccess {
  private StateAccess() {}

  interface Reading<T> {
    T read() throws Exception;
  }

  interface Writing {
    void write() throws Exception;
  }

  static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("state cannot be read", e);
    }
  }

  static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("state cannot be written", e);
    }
  }
}
