package dev.sluice.refine.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file in the jar. */
public final class BundledFile {
  private BundledFile() {}

  /**
   * @param beside a class in whose package the file lies, unless the name begins with a slash
   * @throws IllegalStateException if the jar lacks it
   */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The same as text, which is UTF-8. */
  public static String text(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }
}
