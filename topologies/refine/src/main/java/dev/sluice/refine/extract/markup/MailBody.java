package dev.sluice.refine.extract.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote: a plain body without signature (RFC 3676's line of two dashes and a space)
 * and without the message that is quoted below it, which was a message of its own.
 */
final class MailBody {

  private static final String SIGNATURE = "-- ";

  private MailBody() {}

  /**
   * @param flowed whether a space at the end of a line joins it with the next (RFC 3676)
   */
  static String of(String body, boolean flowed) {
    List<String> lines = new ArrayList<>();
    for (String line : body.split("\n", -1)) {
      if (line.equals(SIGNATURE)) {
        break;
      }
      lines.add(line);
    }
    String text = String.join("\n", withoutQuotedEnd(flowed ? joined(lines) : lines));
    return text.strip();
  }

  private static List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      boolean quoted = line.startsWith(">");
      if (quoted && paragraph.length() > 0) {
        joined.add(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(line.startsWith(" ") ? line.substring(1) : line); // RFC 3676 stuffs a space
      if (quoted || !line.endsWith(" ")) {
        joined.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    joined.add(paragraph.toString());
    return joined;
  }

  /** All of it if nothing else would be left. */
  private static List<String> withoutQuotedEnd(List<String> lines) {
    int end = afterText(lines, lines.size());
    if (end == 0 || !isQuoted(lines.get(end - 1))) {
      return lines;
    }
    while (end > 0 && (isQuoted(lines.get(end - 1)) || lines.get(end - 1).isBlank())) {
      end--;
    }
    int announced = end > 0 && lines.get(end - 1).stripTrailing().endsWith(":") ? end - 1 : end;
    int kept = afterText(lines, announced);
    return kept == 0 ? lines : lines.subList(0, kept);
  }

  private static int afterText(List<String> lines, int from) {
    int end = from;
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">");
  }
}
