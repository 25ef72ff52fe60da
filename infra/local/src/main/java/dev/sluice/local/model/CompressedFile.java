package dev.sluice.local.model;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file that is decompressed as its name says: .gz, .zst, or as it is. */
public final class CompressedFile {
  private static final int BUFFER = 1 << 16;

  private CompressedFile() {}

  public static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      String name = file.getFileName().toString();
      if (name.endsWith(".gz")) {
        return new GZIPInputStream(in, BUFFER);
      }
      return name.endsWith(".zst") ? new ZstdInputStreamNoFinalizer(in) : in;
    } catch (IOException e) {
      in.close();
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
