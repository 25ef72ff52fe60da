package dev.sluice.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identity of a document: the first 16 bytes of the SHA-256 of slice, source URI, position in the
 * source and content digest, each preceded by its length as a big-endian 32-bit number. Written as
 * 32 lower-case hex digits. The same capture ingested twice has the same id.
 */
public final class DocumentId {
  private static final HexFormat HEX = HexFormat.of();

  private DocumentId() {}

  /**
   * @param contentDigest SHA-256 of the captured content, 32 bytes
   */
  public static String of(
      String slice, String sourceUri, String sourcePosition, byte[] contentDigest) {
    MessageDigest sha = sha256();
    update(sha, slice.getBytes(StandardCharsets.UTF_8));
    update(sha, sourceUri.getBytes(StandardCharsets.UTF_8));
    update(sha, sourcePosition.getBytes(StandardCharsets.UTF_8));
    update(sha, contentDigest);
    return HEX.formatHex(sha.digest(), 0, 16);
  }

  /** SHA-256 of some bytes, for {@link #of}. */
  public static byte[] digest(byte[] content) {
    return sha256().digest(content);
  }

  /**
   * The partition of a document in a topic: its first 32 bits, unsigned, modulo the partitions. The
   * same number in any language.
   */
  public static int partition(String docId, int partitions) {
    return Integer.remainderUnsigned(Integer.parseUnsignedInt(docId, 0, 8, 16), partitions);
  }

  private static void update(MessageDigest sha, byte[] bytes) {
    sha.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
