package dev.sluice.refine.extract.markup;

import dev.sluice.refine.extract.charset.CharacterDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Undoes RFC 2045's encodings; faults in them are read over. */
final class TransferEncoding {

  private TransferEncoding() {}

  /**
   * @param name quoted-printable or base64; anything else leaves the text as it is
   * @param charset label of the set of the encoded characters; may be null
   */
  static String decode(String text, String name, String charset) {
    return switch (name) {
      case "quoted-printable" ->
          CharacterDecoder.decodeText(quotedPrintable(text, false), charset).text();
      case "base64" -> CharacterDecoder.decodeText(base64(text), charset).text();
      default -> text;
    };
  }

  /**
   * @param word whether in a header, where an underscore is a space
   */
  static byte[] quotedPrintable(String text, boolean word) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int plain = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '=' && !(word && c == '_')) {
        at++;
        continue;
      }
      out.writeBytes(text.substring(plain, at).getBytes(StandardCharsets.UTF_8));
      if (c == '_') {
        out.write(' ');
        at++;
      } else {
        at = escape(text, at, out);
      }
      plain = at;
    }
    out.writeBytes(text.substring(plain).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static int escape(String text, int at, ByteArrayOutputStream out) {
    int next = at + 1;
    while (next < text.length() && next < at + 80 && text.charAt(next) == ' ') {
      next++;
    }
    if (next < text.length() && text.charAt(next) == '\n') {
      return next + 1; // a line that goes on
    }
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
    if (low < 0) {
      out.write('=');
      return at + 1;
    }
    out.write(high * 16 + low);
    return at + 3;
  }

  static byte[] base64(String text) {
    byte[] digits = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
      char c = text.charAt(i);
      if ((c >= 'A' && c <= 'Z')
          || (c >= 'a' && c <= 'z')
          || (c >= '0' && c <= '9')
          || c == '+'
          || c == '/') {
        digits[length] = (byte) c;
        length++;
      }
    }
    length -= length % 4 == 1 ? 1 : 0;
    return Base64.getDecoder().decode(Arrays.copyOf(digits, length));
  }
}
