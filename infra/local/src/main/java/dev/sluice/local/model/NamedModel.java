package dev.sluice.local.model;

import dev.sluice.annotate.io.ModelFiles;
import dev.sluice.annotate.io.UnusableModelException;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A model as the user names it: a file, or {@code builtin:} and the name of a bundled one. */
public final class NamedModel {
  /** Names of the bundled models. */
  public static final List<String> BUILTIN = List.of("language", "quality", "toxicity");

  private static final String PREFIX = "builtin:";

  private final String name;

  private NamedModel(String name) {
    this.name = name;
  }

  /**
   * @throws IllegalArgumentException for a bundled model that there is not
   */
  public static NamedModel of(String name) {
    if (name.startsWith(PREFIX) && !BUILTIN.contains(name.substring(PREFIX.length()))) {
      throw new IllegalArgumentException(
          "no bundled model '%s'; there are %s".formatted(name, BUILTIN));
    }
    return new NamedModel(name);
  }

  public String name() {
    return name;
  }

  /**
   * @throws UnusableModelException if it is damaged or no supervised fastText model
   */
  public FastTextModel read() throws IOException {
    if (!isBuiltin()) {
      return ModelFiles.read(Path.of(name));
    }
    try {
      return FastTextModel.read(ModelBytes.ofResource(FastTextModel.class, resource()));
    } catch (InvalidModelException e) {
      throw new UnusableModelException(name, e);
    }
  }

  /** Length of the file in bytes. */
  public long size() throws IOException {
    return isBuiltin()
        ? ModelBytes.ofResource(FastTextModel.class, resource()).size()
        : Files.size(Path.of(name));
  }

  /** SHA-256 of the file, in hex. */
  public String sha256() throws IOException {
    try (InputStream file = open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(file, digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies a bundled model to a file, for programs that read no class path. */
  void copyTo(Path file) throws IOException {
    try (InputStream in = open()) {
      Files.copy(in, file);
    }
  }

  private InputStream open() throws IOException {
    if (!isBuiltin()) {
      return Files.newInputStream(Path.of(name));
    }
    InputStream resource = FastTextModel.class.getResourceAsStream(resource());
    if (resource == null) {
      throw new UncheckedIOException(new IOException("the jar lacks " + resource()));
    }
    return resource;
  }

  private boolean isBuiltin() {
    return name.startsWith(PREFIX);
  }

  private String resource() {
    return "/dev/sluice/refine/models/" + name.substring(PREFIX.length()) + ".ftz";
  }
}
