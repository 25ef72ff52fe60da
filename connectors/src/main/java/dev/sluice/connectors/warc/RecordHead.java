package dev.sluice.connectors.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * The header block of a WARC or ARC record.
 *
 * @param arc whether it is a line of an ARC file
 * @param contentLength bytes of the record's block
 */
record RecordHead(boolean arc, MessageHeaders headers, long contentLength) {
  /**
   * URL, IP address, date, media type, length, as ARC version 1 has them; version 2 has more
   * between the last two. The URL may hold spaces: the other fields are found from the right.
   */
  private static final Pattern ARC_LINE =
      Pattern.compile(
          "([a-z]{2,20}:.{0,3500}?) ([0-9a-fA-F.:]{1,45}|-) (\\d{8,28}|-) (.{0,500}?) ?(\\d{1,18})");

  private static final int ARC_LINE_BYTES = 4096;

  /** The parser wants it so; in the standard's grammar its case does not matter. */
  private static final byte[] WARC = {'W', 'A', 'R', 'C'};

  /** Whether a record starts at the window's position. */
  static boolean startsAt(Window window, boolean arc) throws IOException {
    int n = window.load(8);
    if (n == 8 && isWarc(window)) {
      return true;
    }
    return arc && n > 0 && isLower(window.ahead(0)) && arcLine(window).isPresent();
  }

  /**
   * Reads the header block and passes it; passes nothing if it fails.
   *
   * @throws UnreadableRecordException if there is none, or it is damaged
   */
  static RecordHead read(Window window, boolean arc, WarcLimits limits) throws IOException {
    if (arc && !(window.load(8) == 8 && isWarc(window))) {
      return readArc(window);
    }
    if (window.load(5) < 5 || !isWarcName(window)) {
      throw new UnreadableRecordException("malformed_record", "no record starts here");
    }
    int length = blockLength(window, limits);
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    try {
      byte[] block = window.peek(length);
      System.arraycopy(WARC, 0, block, 0, WARC.length);
      parser.parse(ByteBuffer.wrap(block));
    } catch (RuntimeException e) {
      throw new UnreadableRecordException("malformed_record", "bad header: " + e);
    }
    if (!parser.isFinished()) {
      throw new UnreadableRecordException("malformed_record", "bad header");
    }
    MessageHeaders headers = parser.headers();
    long contentLength = contentLength(headers);
    window.pass(length);
    return new RecordHead(false, headers, contentLength);
  }

  Optional<String> first(String name) {
    return headers.first(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static RecordHead readArc(Window window) throws IOException {
    Matcher line =
        arcLine(window)
            .orElseThrow(
                () -> new UnreadableRecordException("malformed_record", "no record starts here"));
    String digits = (line.group(3) + "00000000000000").substring(0, 14);
    MessageHeaders headers =
        MessageHeaders.of(
            "WARC-Type",
            line.group(1).startsWith("filedesc:") ? "filedesc" : "response",
            "WARC-Target-URI",
            line.group(1),
            "WARC-Date",
            "%s-%s-%sT%s:%s:%sZ"
                .formatted(
                    digits.substring(0, 4),
                    digits.substring(4, 6),
                    digits.substring(6, 8),
                    digits.substring(8, 10),
                    digits.substring(10, 12),
                    digits.substring(12, 14)),
            "Content-Type",
            line.group(1).startsWith("http") && !line.group(4).equals("alexa/dat")
                ? "application/http"
                : line.group(4));
    window.pass(line.group().length() + 1);
    return new RecordHead(true, headers, Long.parseLong(line.group(5)));
  }

  private static Optional<Matcher> arcLine(Window window) throws IOException {
    int n = window.load(ARC_LINE_BYTES);
    int end = 0;
    while (end < n && window.ahead(end) != '\n') {
      end++;
    }
    if (end == n) {
      return Optional.empty();
    }
    String line = new String(window.peek(end), StandardCharsets.ISO_8859_1);
    Matcher matcher = ARC_LINE.matcher(line);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  /** Up to and with the first empty line. */
  private static int blockLength(Window window, WarcLimits limits) throws IOException {
    int available = 0;
    boolean lineEmpty = false;
    for (int i = 0; i < limits.headBytes(); i++) {
      if (i == available) {
        available = window.load(Math.min(limits.headBytes(), available + 4096));
        if (i == available) {
          throw new UnreadableRecordException(
              "truncated_record", "the header has no end: %d bytes left".formatted(available));
        }
      }
      byte b = window.ahead(i);
      if (b == '\n') {
        if (lineEmpty) {
          return i + 1;
        }
        lineEmpty = true;
      } else if (b != '\r') {
        lineEmpty = false;
      }
    }
    throw new UnreadableRecordException(
        "malformed_record", "header over %d bytes".formatted(limits.headBytes()));
  }

  private static long contentLength(MessageHeaders headers) throws UnreadableRecordException {
    String text = headers.first("Content-Length").orElse("").strip();
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new UnreadableRecordException(
          "malformed_record", "Content-Length is '%.40s'".formatted(text));
    }
    return Long.parseLong(text);
  }

  private static boolean isWarc(Window window) {
    return isWarcName(window)
        && (window.ahead(5) == '1' || window.ahead(5) == '0')
        && window.ahead(6) == '.';
  }

  private static boolean isWarcName(Window window) {
    return lower(window.ahead(0)) == 'w'
        && lower(window.ahead(1)) == 'a'
        && lower(window.ahead(2)) == 'r'
        && lower(window.ahead(3)) == 'c'
        && window.ahead(4) == '/';
  }

  private static int lower(byte b) {
    return b | 0x20;
  }

  private static boolean isLower(byte b) {
    return b >= 'a' && b <= 'z';
  }
}
