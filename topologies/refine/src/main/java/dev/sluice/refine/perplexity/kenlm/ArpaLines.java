package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through the lines of an ARPA file and their fields, which tabs and spaces part. */
final class ArpaLines {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_FIELDS = 300;

  private final ModelBytes bytes;
  private final byte[] buffer;
  private int buffered;
  private int used;
  private long next;

  private byte[] line = new byte[1 << 10];
  private int length;
  private long start;
  private final int[] bounds = new int[2 * MOST_FIELDS];
  private int fields;

  ArpaLines(ModelBytes bytes) {
    this.bytes = bytes;
    this.buffer = new byte[(int) Math.min(1 << 16, bytes.size())];
  }

  /** Goes to the next line that is not blank. */
  void nextFilled(String expected) {
    do {
      next(expected);
    } while (fields == 0);
  }

  /**
   * Goes to the next line.
   *
   * @param expected what the file should hold there, for the message if it ends
   */
  void next(String expected) {
    start = next;
    length = 0;
    boolean any = false;
    for (int value = read(); value >= 0; value = read()) {
      any = true;
      if (value == '\n') {
        break;
      }
      if (length == line.length) {
        if (length >= LONGEST_LINE) {
          throw wrong("the line is longer than " + LONGEST_LINE + " bytes");
        }
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = (byte) value;
    }
    if (!any) {
      throw new InvalidModelException(bytes.size(), "the file ends before " + expected);
    }
    split();
  }

  private int read() {
    if (used == buffered) {
      buffered = (int) Math.min(buffer.length, bytes.size() - next);
      used = 0;
      if (buffered == 0) {
        return -1;
      }
      bytes.get(next, buffer, buffered);
    }
    next++;
    return buffer[used++] & 0xFF;
  }

  private void split() {
    fields = 0;
    int at = 0;
    while (at < length) {
      if (isSpace(line[at])) {
        at++;
        continue;
      }
      int from = at;
      while (at < length && !isSpace(line[at])) {
        at++;
      }
      if (fields == MOST_FIELDS) {
        throw wrong("the line has more than " + MOST_FIELDS + " fields");
      }
      bounds[2 * fields] = from;
      bounds[2 * fields + 1] = at;
      fields++;
    }
  }

  private static boolean isSpace(byte value) {
    return value == ' ' || value == '\t' || value == '\r';
  }

  int fields() {
    return fields;
  }

  /** Where the line begins in the file. */
  long start() {
    return start;
  }

  /** The line without the white space around it. */
  String text() {
    return fields == 0 ? "" : text(bounds[0], bounds[2 * fields - 1]);
  }

  private String text(int from, int to) {
    return new String(line, from, to - from, StandardCharsets.UTF_8);
  }

  String field(int field) {
    return text(bounds[2 * field], bounds[2 * field + 1]);
  }

  long wordHash(int field) {
    return WordHash.of(line, bounds[2 * field], bounds[2 * field + 1]);
  }

  /** A finite number, or minus infinity. */
  float number(int field) {
    int from = bounds[2 * field];
    int to = bounds[2 * field + 1];
    for (int i = from; i < to; i++) {
      byte value = line[i];
      boolean numeric =
          (value >= '0' && value <= '9')
              || value == '-'
              || value == '+'
              || value == '.'
              || value == 'e'
              || value == 'E';
      if (!numeric || to - from > 100) {
        if (field(field).equals("-inf")) {
          return Float.NEGATIVE_INFINITY;
        }
        throw wrong("expected a number");
      }
    }
    try {
      return Float.parseFloat(field(field));
    } catch (NumberFormatException e) {
      throw wrong("expected a number");
    }
  }

  InvalidModelException wrong(String what) {
    String shown = text().replaceAll("\\p{Cntrl}", "?");
    return new InvalidModelException(
        start,
        "%s: %s".formatted(what, shown.length() > 80 ? shown.substring(0, 80) + "…" : shown));
  }
}
