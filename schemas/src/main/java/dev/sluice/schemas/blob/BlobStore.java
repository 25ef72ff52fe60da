package dev.sluice.schemas.blob;

import java.net.URI;
import java.nio.file.Path;

/**
 * A content-addressed store. References are {@code sha256:} and 64 lower-case hex digits; anything
 * else is refused before it touches the store, because references come from records. Thread-safe,
 * also between processes.
 */
public interface BlobStore {
  /** Content or text over this many bytes travels as a claim check. */
  int LIMIT_BYTES = 900_000;

  /**
   * @param uri {@code file:} with an absolute path; the folder is made on first put
   * @throws IllegalArgumentException for any other URI
   */
  static BlobStore at(String uri) {
    URI parsed;
    try {
      parsed = URI.create(uri);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("blob.store is not a URI: " + e.getMessage(), e);
    }
    if (!"file".equals(parsed.getScheme()) || parsed.getPath() == null) {
      throw new IllegalArgumentException(
          "blob.store must be a file: URI with an absolute path, but is '%s'".formatted(uri));
    }
    return new FileBlobStore(Path.of(parsed));
  }

  /**
   * Stores bytes. When it returns they are on disk for good.
   *
   * @return the reference
   * @throws java.io.UncheckedIOException if the store cannot be written
   */
  String put(byte[] bytes);

  /**
   * @throws UnavailableBlobException if the reference is malformed, names nothing, or the bytes
   *     stored under it are not the ones it names
   * @throws java.io.UncheckedIOException if the store cannot be read
   */
  byte[] get(String ref);
}
