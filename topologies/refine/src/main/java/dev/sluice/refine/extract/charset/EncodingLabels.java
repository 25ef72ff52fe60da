package dev.sluice.refine.extract.charset;

import dev.sluice.refine.resource.BundledFile;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Encoding Standard's labels and what they mean. */
final class EncodingLabels {

  private static final Map<String, Encoding> BY_LABEL = read();

  static final Encoding UTF_8 = of("utf-8");
  static final Encoding WINDOWS_1252 = of("windows-1252");

  private EncodingLabels() {}

  /** Null for no label, and for one the standard does not know. */
  static Encoding of(String label) {
    return label == null ? null : BY_LABEL.get(stripped(label).toLowerCase(Locale.ROOT));
  }

  /** What a page says of itself: bytes whose ASCII could be read are not UTF-16. */
  static Encoding ofPage(String label) {
    Encoding encoding = of(label);
    return encoding != null && encoding.isUtf16() ? UTF_8 : encoding;
  }

  /** Without the standard's white space: tab, line feed, form feed, return and space. */
  private static String stripped(String label) {
    int start = 0;
    int end = label.length();
    while (start < end && "\t\n\f\r ".indexOf(label.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "\t\n\f\r ".indexOf(label.charAt(end - 1)) >= 0) {
      end--;
    }
    return label.substring(start, end);
  }

  private static Map<String, Encoding> read() {
    Map<String, Encoding> byLabel = new HashMap<>();
    for (String[] row : rows("encodings.tsv")) {
      Encoding encoding = encoding(row[0], row[1]);
      for (String label : row[2].split(" ")) {
        byLabel.put(label, encoding);
      }
    }
    return Map.copyOf(byLabel);
  }

  private static Encoding encoding(String name, String set) {
    if (set.startsWith("=")) {
      return TableEncoding.of(name, set.substring(1));
    }
    if (set.equals("-")) {
      return name.equals("x-user-defined")
          ? TableEncoding.userDefined(name)
          : new RefusedEncoding(name);
    }
    Charset charset = Charset.forName(set);
    boolean table = charset.newDecoder().maxCharsPerByte() == 1 && isSingleByte(charset);
    return table ? TableEncoding.of(name, charset) : new JdkEncoding(name, charset);
  }

  private static boolean isSingleByte(Charset charset) {
    byte[] every = new byte[256];
    for (int i = 0; i < 256; i++) {
      every[i] = (byte) i;
    }
    return charset.newEncoder().maxBytesPerChar() == 1
        && new String(every, charset).length() == every.length;
  }

  /** The lines of a table of this package, cut at tabs, without comments. */
  static List<String[]> rows(String table) {
    return BundledFile.text(EncodingLabels.class, table)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
