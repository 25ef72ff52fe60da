package dev.sluice.connectors.compression;

import java.io.IOException;

/** How a file is compressed, told by its first bytes; its name counts only if they tell nothing. */
public enum Compression {
  NONE,
  GZIP,
  ZSTD;

  public static Compression of(FileBytes file, String fileName) throws IOException {
    byte[] head = file.bytes(0, 2);
    if (head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
      return GZIP;
    }
    int magic = ZstdFrames.magic(file, 0);
    if (magic == ZstdFrames.MAGIC || ZstdFrames.isSkippable(magic)) {
      return ZSTD;
    }
    boolean text = head.length == 2 && head[0] >= ' ' && head[1] >= ' ';
    if (text || file.size() == 0) {
      return NONE;
    }
    return fileName.endsWith(".gz") ? GZIP : fileName.endsWith(".zst") ? ZSTD : NONE;
  }
}
