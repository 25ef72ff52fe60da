package dev.sluice.local.model;

import dev.sluice.refine.classify.train.ModelWriter;
import dev.sluice.refine.classify.train.TrainedModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Model files on their way out: under their name there is never half of one. */
public final class ModelOutput {
  private ModelOutput() {}

  /** Refuses early what could not be written at the end of a long training. */
  public static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
      throw new IllegalArgumentException("--output: cannot write a file " + file);
    }
  }

  public static void write(TrainedModel model, Path file) throws IOException {
    write(file, out -> ModelWriter.write(model, out));
  }

  public static void write(byte[] model, Path file) throws IOException {
    write(file, out -> out.write(model));
  }

  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Content content) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
        content.to(out);
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
