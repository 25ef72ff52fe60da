package dev.sluice.refine.perplexity;

import dev.sluice.refine.classify.fasttext.Utf8;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What CCNet's normalisation for language models makes of each code point by itself, in UTF-8:
 * lower case, canonical decomposition without nonspacing marks, decimal digits as 0, 34 marks as
 * ASCII, control characters deleted; in this order. A table for the basic plane.
 *
 * <p>CCNet's list also maps the full-width digit U+FF11 to a quotation mark, a slip without effect
 * here: by then all digits are 0.
 */
final class CharacterRewrites {
  private static final int PLANE = Character.MIN_SUPPLEMENTARY_CODE_POINT;
  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int MOST_BYTES = 80; // U+FDFA decomposes only for compatibility

  private static final Map<Integer, String> MARKS = marks();
  private static final int[] STARTS = new int[PLANE + 1];
  private static final byte[] BYTES = table();

  private CharacterRewrites() {}

  private static Map<Integer, String> marks() {
    Map<Integer, String> marks = new HashMap<>();
    put(marks, "，、", ",");
    put(marks, "。", ".");
    put(marks, "„”“«»」「《》", "\"");
    put(marks, "´’", "'");
    put(marks, "∶：", ":");
    put(marks, "？", "?");
    put(marks, "！", "!");
    put(marks, "（", "(");
    put(marks, "）", ")");
    put(marks, "；", ";");
    put(marks, "–━►", "-");
    put(marks, "—", " - ");
    put(marks, "．", ". ");
    put(marks, "～", "~");
    put(marks, "…", "...");
    put(marks, "〈", "<");
    put(marks, "〉", ">");
    put(marks, "【", "[");
    put(marks, "】", "]");
    put(marks, "％", "%");
    return marks;
  }

  private static void put(Map<Integer, String> marks, String from, String to) {
    from.codePoints().forEach(mark -> marks.put(mark, to));
  }

  private static byte[] table() {
    byte[] bytes = new byte[1 << 18];
    int length = 0;
    for (int codePoint = 0; codePoint < PLANE; codePoint++) {
      if (bytes.length - length < MOST_BYTES) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      STARTS[codePoint] = length;
      length = rewrite(codePoint, bytes, length);
    }
    STARTS[PLANE] = length;
    return Arrays.copyOf(bytes, length);
  }

  /** All rewritten code points of the basic plane, one after the other. */
  static byte[] bytes() {
    return BYTES;
  }

  /** Where in {@link #bytes} a code point of the basic plane begins, and the one before it ends. */
  static int start(int codePoint) {
    return STARTS[codePoint];
  }

  /**
   * @param into with room for {@value #MOST_BYTES} bytes from {@code at} on
   * @return one past the last byte written
   */
  static int rewrite(int codePoint, byte[] into, int at) {
    String lower =
        codePoint == DOTTED_CAPITAL_I
            ? "i\u0307"
            : Character.toString(Character.toLowerCase(codePoint));
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    int to = at;
    for (int i = 0; i < decomposed.length(); ) {
      int part = decomposed.codePointAt(i);
      i += Character.charCount(part);
      int type = Character.getType(part);
      String mark = MARKS.get(part);
      if (type == Character.DECIMAL_DIGIT_NUMBER) {
        into[to++] = '0';
      } else if (mark != null) {
        for (int j = 0; j < mark.length(); j++) {
          into[to++] = (byte) mark.charAt(j);
        }
      } else if (type != Character.NON_SPACING_MARK && type != Character.CONTROL) {
        to = Utf8.append(type == Character.SURROGATE ? 0xFFFD : part, into, to);
      }
    }
    return to;
  }

  static int mostBytes() {
    return MOST_BYTES;
  }
}
