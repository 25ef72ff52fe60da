package dev.sluice.refine.dedup.paragraph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 8 bytes of the SHA-1 of a normalised paragraph in UTF-8, read little-endian as cc_net's
 * dedup.py reads them on the machines it runs on. For one thread.
 */
final class ParagraphHasher {
  private final MessageDigest sha1;

  ParagraphHasher() {
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  long hash(String normalised) {
    byte[] digest = sha1.digest(normalised.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
