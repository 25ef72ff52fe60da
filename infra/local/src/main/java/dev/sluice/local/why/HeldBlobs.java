package dev.sluice.local.why;

import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.blob.BlobStore;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Claim checks of the few documents that are annotated afresh, in memory. */
final class HeldBlobs implements BlobStore {
  private final Map<String, byte[]> held = new HashMap<>();

  @Override
  public String put(byte[] bytes) {
    String ref = "sha256:" + HexFormat.of().formatHex(DocumentId.digest(bytes));
    held.put(ref, bytes.clone());
    return ref;
  }

  @Override
  public byte[] get(String ref) {
    byte[] bytes = held.get(ref);
    if (bytes == null) {
      throw new IllegalStateException(ref + " was never put");
    }
    return bytes.clone();
  }
}
