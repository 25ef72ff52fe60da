package dev.sluice.connectors.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;

/** Opens the segments of one file. */
public final class Segments {
  private static final int DICTIONARY_MAGIC = 0x184D2A5D;
  private static final int DICTIONARY_LIMIT = 16 * 1024 * 1024;
  private static final int CHUNK = 64 * 1024;

  private final FileBytes file;
  private final Compression compression;
  private final byte[] dictionary;

  private Segments(FileBytes file, Compression compression, byte[] dictionary) {
    this.file = file;
    this.compression = compression;
    this.dictionary = dictionary;
  }

  public static Segments of(FileBytes file, String fileName) throws IOException {
    Compression compression = Compression.of(file, fileName);
    return new Segments(
        file, compression, compression == Compression.ZSTD ? dictionary(file) : new byte[0]);
  }

  public Compression compression() {
    return compression;
  }

  /**
   * @throws CorruptSegmentException if no segment starts there
   */
  public Segment open(long start) throws IOException {
    return switch (compression) {
      case NONE -> new PlainSegment(file, start);
      case GZIP -> new GzipSegment(file, start);
      case ZSTD -> new ZstdSegment(file, start, dictionary);
    };
  }

  /** The first place from {@code from} on with the magic bytes of a segment; the size if none. */
  public long nextMagic(long from) throws IOException {
    byte[] magic =
        compression == Compression.GZIP
            ? new byte[] {0x1f, (byte) 0x8b, 8}
            : new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    byte[] chunk = new byte[CHUNK];
    for (long at = from; at < file.size(); at += CHUNK - magic.length + 1) {
      int n = file.read(at, chunk, 0, CHUNK);
      for (int i = 0; i + magic.length <= n; i++) {
        if (matches(chunk, i, magic)) {
          return at + i;
        }
      }
    }
    return file.size();
  }

  private static boolean matches(byte[] chunk, int at, byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (chunk[at + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The dictionary of a {@code .warc.zst}: a first skippable frame, itself perhaps compressed (IIPC
   * "Zstandard compression of WARC"). Empty if there is none or it cannot be used: the frames that
   * need it then fail one by one.
   */
  private static byte[] dictionary(FileBytes file) throws IOException {
    if (ZstdFrames.magic(file, 0) != DICTIONARY_MAGIC) {
      return new byte[0];
    }
    try {
      long end = ZstdFrames.end(file, 0);
      if (end > DICTIONARY_LIMIT) {
        return new byte[0];
      }
      byte[] frame = file.bytes(8, (int) end - 8);
      long size =
          ZstdFrames.magic(file, 8) == ZstdFrames.MAGIC ? Zstd.getFrameContentSize(frame) : 0;
      return size > 0 && size <= DICTIONARY_LIMIT ? Zstd.decompress(frame, (int) size) : frame;
    } catch (CorruptSegmentException | ZstdException e) {
      return new byte[0];
    }
  }
}
