package dev.sluice.connectors.compression;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One gzip member (RFC 1952). Checksum and length are verified, and the file position is exact at
 * the end of the member, so that the next one is found: java.util.zip joins members and hides where
 * they meet.
 */
final class GzipSegment extends Segment {
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final FileBytes file;
  private final byte[] input = new byte[16 * 1024];
  private int at;
  private int limit;
  private long loaded;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean finished;

  GzipSegment(FileBytes file, long start) throws IOException {
    this.file = file;
    this.loaded = start;
    try {
      readHeader();
    } catch (IOException e) {
      inflater.end();
      throw e;
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (finished) {
      return -1;
    }
    try {
      while (true) {
        int n = inflater.inflate(into, offset, length);
        at = limit - inflater.getRemaining();
        if (n > 0) {
          crc.update(into, offset, n);
          return n;
        }
        if (inflater.finished()) {
          readTrailer();
          finished = true;
          return -1;
        }
        if (inflater.needsDictionary()) {
          throw corrupt("gzip member asks for a dictionary");
        }
        load();
        inflater.setInput(input, at, limit - at);
      }
    } catch (DataFormatException e) {
      throw corrupt("damaged gzip member: " + e.getMessage());
    }
  }

  @Override
  public long filePosition() {
    return loaded - (limit - at);
  }

  @Override
  public void close() {
    finished = true;
    inflater.end();
  }

  private void readHeader() throws IOException {
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw corrupt("not a gzip member");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw corrupt("gzip member with reserved flags");
    }
    discard(6);
    if ((flags & FEXTRA) != 0) {
      discard(next() | next() << 8);
    }
    if ((flags & FNAME) != 0) {
      discardString();
    }
    if ((flags & FCOMMENT) != 0) {
      discardString();
    }
    if ((flags & FHCRC) != 0) {
      discard(2);
    }
    inflater.setInput(input, at, limit - at);
  }

  private void readTrailer() throws IOException {
    long expectedCrc = littleEndian32();
    long expectedLength = littleEndian32();
    if (expectedCrc != crc.getValue()) {
      throw corrupt("gzip checksum differs");
    }
    if (expectedLength != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw corrupt("gzip length differs");
    }
  }

  private long littleEndian32() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void discard(int n) throws IOException {
    for (int i = 0; i < n; i++) {
      next();
    }
  }

  private void discardString() throws IOException {
    while (next() != 0) {
      // a name or comment ends with a zero byte
    }
  }

  private int next() throws IOException {
    if (at == limit) {
      load();
    }
    return input[at++] & 0xff;
  }

  private void load() throws IOException {
    limit = file.read(loaded, input, 0, input.length);
    at = 0;
    loaded += limit;
    if (limit == 0) {
      throw new CorruptSegmentException("truncated_record", "the file ends inside a gzip member");
    }
  }

  private static CorruptSegmentException corrupt(String detail) {
    return new CorruptSegmentException("corrupt_compression", detail);
  }
}
