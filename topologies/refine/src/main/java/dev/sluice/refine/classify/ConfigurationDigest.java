package dev.sluice.refine.classify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over models and the way they are asked, in the order of the configuration. */
final class ConfigurationDigest {
  private static final int LENGTH = 12;

  private final MessageDigest digest;

  ConfigurationDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param model what tells one model from another
   */
  void add(ClassifierConfig config, String model) {
    String line =
        "%s|%s|%s|%s|%d\n"
            .formatted(config.name(), model, config.view(), config.signals(), config.decimals());
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }

  void add(ImportanceConfig config, String model) {
    add(
        "importance|%s|%s|%s|%s"
            .formatted(config.name(), model, config.language(), config.lengthTerm()));
  }

  /** A line that holds no line end. */
  void add(String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** To be asked once, at the end. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
