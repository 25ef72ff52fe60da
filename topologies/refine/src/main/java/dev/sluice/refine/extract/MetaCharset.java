package dev.sluice.refine.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character set a page declares in its own first bytes. */
final class MetaCharset {

  /** How far the HTML standard looks. */
  private static final int PRESCAN_BYTES = 1024;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta\\s[^>]{0,500}?charset|\\?xml\\s[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private MetaCharset() {}

  /** Null if none is declared. A page that can be read so far is not UTF-16, whatever it says. */
  static String find(byte[] bytes) {
    int length = Math.min(bytes.length, PRESCAN_BYTES);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return null;
    }
    String name = declaration.group(1).toLowerCase(Locale.ROOT);
    return name.startsWith("utf-16") || name.startsWith("utf-32") ? "utf-8" : name;
  }
}
