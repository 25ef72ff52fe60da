package dev.sluice.refine.classify.evaluate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The fifth of an evaluation set that trains nothing: items whose key has a SHA-256 that begins
 * with a byte below 51. The key is chosen so that texts that belong together stay together, for
 * example the document of a sentence. The scripts that build the bundled models use the same rule.
 */
public final class HeldOut {

  private static final int BELOW = 51;

  private HeldOut() {}

  public static boolean contains(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return (digest[0] & 0xff) < BELOW;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
