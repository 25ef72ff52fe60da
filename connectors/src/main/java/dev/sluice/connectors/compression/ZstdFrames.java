package dev.sluice.connectors.compression;

/**
 * Where zstd frames end (RFC 8878, section 3.1), found from the block headers without
 * decompressing: decoders join frames and hide where they meet.
 */
final class ZstdFrames {
  static final int MAGIC = 0xFD2FB528;
  private static final int SKIPPABLE = 0x184D2A50;
  private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
  private static final int[] CONTENT_SIZE_BYTES = {0, 2, 4, 8};
  private static final int RLE = 1;
  private static final int RESERVED = 3;

  private ZstdFrames() {}

  static boolean isSkippable(int magic) {
    return (magic & 0xFFFFFFF0) == SKIPPABLE;
  }

  static int magic(FileBytes file, long start) throws FileReadException {
    return file.size() - start < 4 ? 0 : (int) littleEndian(file, start, 4);
  }

  /** First byte behind the frame that starts at {@code start}. */
  static long end(FileBytes file, long start) throws FileReadException, CorruptSegmentException {
    int magic = magic(file, start);
    if (isSkippable(magic)) {
      return checked(file, start + 8 + read(file, start + 4, 4));
    }
    if (magic != MAGIC) {
      throw new CorruptSegmentException("corrupt_compression", "not a zstd frame");
    }
    int descriptor = (int) read(file, start + 4, 1);
    boolean singleSegment = (descriptor & 0x20) != 0;
    int contentSize = CONTENT_SIZE_BYTES[descriptor >> 6];
    long at = start + 5 + (singleSegment ? 0 : 1) + DICTIONARY_ID_BYTES[descriptor & 3];
    at += contentSize == 0 && singleSegment ? 1 : contentSize;
    boolean last = false;
    while (!last) {
      int header = (int) read(file, at, 3);
      last = (header & 1) != 0;
      int type = header >> 1 & 3;
      if (type == RESERVED) {
        throw new CorruptSegmentException("corrupt_compression", "reserved zstd block type");
      }
      at += 3 + (type == RLE ? 1 : header >> 3);
    }
    return checked(file, at + ((descriptor & 4) != 0 ? 4 : 0));
  }

  private static long read(FileBytes file, long at, int bytes)
      throws FileReadException, CorruptSegmentException {
    checked(file, at + bytes);
    return littleEndian(file, at, bytes);
  }

  private static long checked(FileBytes file, long end) throws CorruptSegmentException {
    if (end > file.size()) {
      throw new CorruptSegmentException("truncated_record", "the file ends inside a zstd frame");
    }
    return end;
  }

  private static long littleEndian(FileBytes file, long at, int bytes) throws FileReadException {
    byte[] read = file.bytes(at, bytes);
    long value = 0;
    for (int i = read.length - 1; i >= 0; i--) {
      value = value << 8 | (read[i] & 0xff);
    }
    return value;
  }
}
