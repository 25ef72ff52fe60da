package dev.sluice.connectors.warc;

import dev.sluice.connectors.compression.CorruptSegmentException;
import dev.sluice.connectors.compression.FileReadException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/** Reads the payload out of a record's block. What it cannot read is one unreadable record. */
final class PayloadReader {
  private static final int MAX_ENCODINGS = 3;

  private final WarcLimits limits;

  PayloadReader(WarcLimits limits) {
    this.limits = limits;
  }

  /** A block that is the content itself. */
  Payload plain(RecordHead head, Block block) throws IOException {
    byte[] content = readAll(block, false).content;
    return new Payload(null, head.first("Content-Type").orElse(null), content, new TreeMap<>());
  }

  /** A block that is an HTTP response. */
  Payload http(RecordHead head, Block block) throws IOException {
    try {
      HeadLimit limited = new HeadLimit(block, limits.headBytes());
      HttpResponse response =
          HttpResponse.parse(LengthedBody.create(limited, ByteBuffer.allocate(0), block.length()));
      if (!hasStatusLine(response.serializeHeader())) {
        throw new UnreadableRecordException("malformed_http", "the block ends in the status line");
      }
      limited.lift();
      Map<String, String> attributes = new TreeMap<>();
      boolean chunked = response.headers().contains("Transfer-Encoding", "chunked");
      Body body = readAll(response.body(), chunked);
      if (body.cut) {
        attributes.put("truncated", "chunked encoding without end");
      }
      byte[] content = body.content;
      boolean partial = body.cut || head.first("WARC-Truncated").isPresent();
      ContentDecoder decoder = new ContentDecoder(limits, partial);
      List<String> encodings = encodings(response);
      for (int i = encodings.size() - 1; i >= 0; i--) {
        content = decoder.decode(content, encodings.get(i));
      }
      String contentType = response.headers().first("Content-Type").orElse(null);
      return new Payload(response.status(), contentType, content, attributes);
    } catch (UnreadableRecordException | CorruptSegmentException | FileReadException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableRecordException("malformed_http", e.toString());
    }
  }

  /** The parser takes the end of the block for the end of any line, an empty one as well. */
  private static boolean hasStatusLine(byte[] head) {
    for (byte b : head) {
      if (b == '\n') {
        return true;
      }
    }
    return false;
  }

  private static List<String> encodings(HttpResponse response) throws UnreadableRecordException {
    List<String> encodings = new ArrayList<>();
    for (String header : response.headers().all("Content-Encoding")) {
      for (String encoding : header.split(",")) {
        encodings.add(encoding.strip().toLowerCase(Locale.ROOT));
      }
    }
    if (encodings.size() > MAX_ENCODINGS) {
      throw new UnreadableRecordException(
          "unsupported_content_encoding", encodings.size() + " content encodings");
    }
    return encodings;
  }

  /**
   * @param mayEndEarly a chunked body without its last chunk is taken as far as it goes
   */
  private Body readAll(ReadableByteChannel in, boolean mayEndEarly) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer chunk = ByteBuffer.allocate(16 * 1024);
    boolean cut = false;
    try {
      while (in.read(chunk) >= 0) {
        out.write(chunk.array(), 0, chunk.position());
        chunk.clear();
        if (out.size() > limits.payloadBytes()) {
          throw new UnreadableRecordException(
              "record_too_large", "payload over %d bytes".formatted(limits.payloadBytes()));
        }
      }
    } catch (EOFException e) {
      if (!mayEndEarly) {
        throw e;
      }
      cut = true;
    }
    return new Body(out.toByteArray(), cut);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Body(byte[] content, boolean cut) {}

  /** Bounds what the HTTP parser may read before it has found the end of the header block. */
  private static final class HeadLimit implements ReadableByteChannel {
    private final ReadableByteChannel in;
    private long left;

    HeadLimit(ReadableByteChannel in, long limit) {
      this.in = in;
      this.left = limit;
    }

    void lift() {
      left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      if (left <= 0) {
        throw new UnreadableRecordException("malformed_http", "HTTP header without end");
      }
      int n = in.read(into);
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public boolean isOpen() {
      return in.isOpen();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
