package dev.sluice.curate.io;

import dev.sluice.schemas.blob.BlobStore;
import java.io.Serializable;

/** Opens the blob store where an operator runs. */
@FunctionalInterface
public interface BlobSupplier extends Serializable {
  /** For recipes that read no text. */
  BlobSupplier NONE =
      () -> {
        throw new IllegalStateException("a text is to be read, and blob.store is not set");
      };

  BlobStore connect();

  /**
   * @param uri see {@link BlobStore#at}
   */
  static BlobSupplier of(String uri) {
    return () -> BlobStore.at(uri);
  }
}
