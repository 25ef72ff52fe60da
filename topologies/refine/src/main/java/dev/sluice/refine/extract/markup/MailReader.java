package dev.sluice.refine.extract.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Internet message (RFC 5322, MIME): the subject as title, and the first part of plain text,
 * else the first HTML part. Headers, attachments and signature go; so does what is quoted below the
 * answer, but not quotations within it. Text without headers is a body.
 */
final class MailReader implements TextFormat {

  private static final int DEEPEST = 10;
  private static final int MOST_PARTS = 1_000;
  private static final int LONGEST_BOUNDARY = 200;
  private static final int HEAD_BYTES = 20_000;

  private static final Pattern CHARSET =
      Pattern.compile("(?i)\\scharset\\s{0,9}=\\s{0,9}\"?([\\w.:-]{1,40})");

  private final Function<String, TitledText> html;

  MailReader(Function<String, TitledText> html) {
    this.html = html;
  }

  /** The first that a part names: parts of 8 bits rarely differ in it. */
  @Override
  public String statedCharset(byte[] content) {
    int length = Math.min(content.length, HEAD_BYTES);
    Matcher stated = CHARSET.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    return stated.find() ? stated.group(1) : null;
  }

  @Override
  public TitledText read(String message) {
    String text = message.replace("\r\n", "\n");
    Part whole = new Part(MailHeaders.of(text, 0, text.length()), text.length(), 0);
    String subject = EncodedWords.decoded(whole.headers().value("subject"));
    return new TitledText(subject.isEmpty() ? null : subject, text(text, whole));
  }

  private String text(String text, Part whole) {
    Part page = null;
    Deque<Part> open = new ArrayDeque<>();
    open.push(whole);
    for (int parts = 0; !open.isEmpty() && parts < MOST_PARTS; parts++) {
      Part part = open.pop();
      String type = part.headers().word("content-type");
      if (part.headers().word("content-disposition").equals("attachment")) {
        continue;
      }
      if (type.startsWith("multipart/") || type.equals("message/rfc822")) {
        for (Part inner : inner(text, part, type)) {
          open.push(inner);
        }
      } else if (type.isEmpty() || type.equals("text/plain") || !type.contains("/")) {
        boolean flowed =
            "flowed".equalsIgnoreCase(part.headers().parameter("content-type", "format"));
        return MailBody.of(decoded(text, part), flowed);
      } else if (type.equals("text/html") && page == null) {
        page = part;
      }
    }
    return page == null ? "" : html.apply(decoded(text, page)).text();
  }

  private static String decoded(String text, Part part) {
    String body = text.substring(part.headers().bodyStart(), part.end());
    String encoding = part.headers().word("content-transfer-encoding");
    return TransferEncoding.decode(
            body, encoding, part.headers().parameter("content-type", "charset"))
        .replace("\r\n", "\n");
  }

  /** The parts in this one, last first. */
  private static List<Part> inner(String text, Part part, String type) {
    if (part.depth() == DEEPEST) {
      return List.of();
    }
    int start = part.headers().bodyStart();
    if (type.equals("message/rfc822")) {
      MailHeaders headers = MailHeaders.of(text, start, part.end());
      return List.of(new Part(headers, part.end(), part.depth() + 1));
    }
    String boundary = part.headers().parameter("content-type", "boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      return List.of();
    }
    List<Part> inner = new ArrayList<>();
    String line = "\n--" + boundary;
    int at = find(text, line, Math.max(0, start - 1), part.end());
    while (at >= 0 && inner.size() < MOST_PARTS) {
      int content = find(text, "\n", at + line.length(), part.end());
      if (content < 0 || text.startsWith("--", at + line.length())) {
        break;
      }
      int next = find(text, line, content, part.end());
      int end = next < 0 ? part.end() : next;
      MailHeaders headers = MailHeaders.of(text, content + 1, Math.max(content + 1, end));
      inner.add(new Part(headers, Math.max(headers.bodyStart(), end), part.depth() + 1));
      at = next;
    }
    Collections.reverse(inner);
    return inner;
  }

  /** Looks for a word that begins with a line feed, up to the end given and no further. */
  private static int find(String text, String word, int from, int end) {
    for (int i = from; i + word.length() <= end; i++) {
      if (text.charAt(i) == '\n' && text.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * @param end place after the part
   */
  private record Part(MailHeaders headers, int end, int depth) {}
}
