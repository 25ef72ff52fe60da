package dev.sluice.local.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Files one after the other, decompressed; a last line that lacks its end gets one. */
public final class JoinedFiles extends InputStream {
  private final Iterator<Path> files;
  private InputStream open = InputStream.nullInputStream();
  private Path file;
  private int last = '\n';

  public JoinedFiles(List<Path> files) {
    this.files = List.copyOf(files).iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      int read = readOpen(to, from, length);
      if (read > 0) {
        last = to[from + read - 1];
        return read;
      }
      if (last != '\n') {
        last = '\n';
        to[from] = '\n';
        return 1;
      }
      if (!files.hasNext()) {
        return -1;
      }
      open.close();
      file = files.next();
      open = CompressedFile.open(file);
    }
  }

  private int readOpen(byte[] to, int from, int length) throws IOException {
    try {
      return open.read(to, from, length);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
