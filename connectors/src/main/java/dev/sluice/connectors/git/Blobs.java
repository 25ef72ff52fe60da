package dev.sluice.connectors.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads text blobs. Text is what has no NUL in its first 8,000 bytes, as git itself decides. */
final class Blobs {
  private static final int PROBE_BYTES = 8000;

  private final ObjectReader objects;

  Blobs(ObjectReader objects) {
    this.objects = objects;
  }

  /** In bytes, without expanding the blob. */
  long size(ObjectId id) throws IOException {
    return objects.getObjectSize(id, Constants.OBJ_BLOB);
  }

  /** The first bytes of a text blob, at most {@code limit}; empty if it is binary. */
  Optional<byte[]> text(ObjectId id, int limit) throws IOException {
    ObjectLoader loader = objects.open(id, Constants.OBJ_BLOB);
    try (InputStream in = loader.openStream()) {
      byte[] content = in.readNBytes(Math.max(limit, PROBE_BYTES));
      for (int i = 0; i < Math.min(content.length, PROBE_BYTES); i++) {
        if (content[i] == 0) {
          return Optional.empty();
        }
      }
      return Optional.of(content.length <= limit ? content : Arrays.copyOf(content, limit));
    }
  }
}
