package dev.sluice.connectors.warc;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Removes HTTP content encodings, within the limits. A header that lies is believed less than the
 * bytes: crawlers often store decoded content under the original header.
 */
final class ContentDecoder {
  private static final Set<String> NONE = Set.of("", "identity", "none", "binary", "7bit", "8bit");
  private static final int MAX_WINDOW_LOG = 27;

  private final WarcLimits limits;
  private final boolean partial;

  /**
   * @param partial keep what could be decoded of content that ends early: the record says it is
   *     truncated
   */
  ContentDecoder(WarcLimits limits, boolean partial) {
    this.limits = limits;
    this.partial = partial;
  }

  byte[] decode(byte[] content, String encoding) throws UnreadableRecordException {
    if (content.length == 0 || NONE.contains(encoding) || isCharset(encoding)) {
      return content;
    }
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(Math.min(content.length * 4, 65536));
    try (InputStream in = open(content, encoding)) {
      copy(in, decoded, content.length);
      return decoded.toByteArray();
    } catch (UnreadableRecordException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (partial && decoded.size() > 0) {
        return decoded.toByteArray();
      }
      if (decoded.size() == 0 && looksLikeText(content)) {
        return content;
      }
      throw new UnreadableRecordException(
          "undecodable_content", "Content-Encoding %s: %s".formatted(encoding, e));
    }
  }

  private static InputStream open(byte[] content, String encoding) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(content);
    int head = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | (content[1] & 0xff);
    return switch (encoding) {
      case "gzip", "x-gzip" -> head == 0x1f8b ? new GZIPInputStream(in) : in;
      case "deflate" -> {
        boolean zlib = (head >> 8 & 0x0f) == 8 && head % 31 == 0;
        yield new InflaterInputStream(in, new Inflater(!zlib));
      }
      case "br" -> new BrotliInputStream(in);
      case "zstd" -> {
        if (head != 0x28b5) {
          yield in;
        }
        ZstdInputStreamNoFinalizer zstd = new ZstdInputStreamNoFinalizer(in);
        zstd.setLongMax(MAX_WINDOW_LOG);
        yield zstd;
      }
      default ->
          throw new UnreadableRecordException(
              "unsupported_content_encoding", "Content-Encoding '%.40s'".formatted(encoding));
    };
  }

  private void copy(InputStream in, ByteArrayOutputStream out, long encodedBytes)
      throws IOException {
    byte[] chunk = new byte[8192];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      out.write(chunk, 0, n);
      if (limits.isBomb(encodedBytes, out.size())) {
        throw new UnreadableRecordException(
            "compression_bomb",
            "%d bytes of content expand to %d and more".formatted(encodedBytes, out.size()));
      }
      if (out.size() > limits.payloadBytes()) {
        throw new UnreadableRecordException(
            "record_too_large", "payload over %d bytes".formatted(limits.payloadBytes()));
      }
    }
  }

  /** Servers put their charset where the encoding belongs. */
  private static boolean isCharset(String encoding) {
    return encoding.matches("[a-z0-9][a-z0-9._:-]{0,40}") && Charset.isSupported(encoding);
  }

  private static boolean looksLikeText(byte[] content) {
    for (int i = 0; i < Math.min(content.length, 512); i++) {
      if (content[i] >= 0 && content[i] < ' ' && "\t\n\r\f".indexOf(content[i]) < 0) {
        return false;
      }
    }
    return content[0] == '<' || content[0] == '{' || Character.isLetterOrDigit(content[0]);
  }
}
