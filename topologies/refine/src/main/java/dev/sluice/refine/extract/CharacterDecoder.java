package dev.sluice.refine.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Bytes to characters. A byte order mark wins; then the first of the declared character sets that
 * decodes every byte; then UTF-8 if it does; then windows-1252, which hardly ever fails. Unknown
 * character sets count as not declared. U+0000 becomes U+FFFD, in plain text as in pages.
 */
final class CharacterDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private CharacterDecoder() {}

  /** Decodes plain text; {@code declared} may be null. */
  static String decodeText(byte[] bytes, String declared) {
    return decode(bytes, Stream.of(charset(declared)).filter(Objects::nonNull).toList(), false);
  }

  /**
   * Decodes a page. If neither a declared set nor UTF-8 fits every byte, the first declared one
   * decodes what it can: pages are cut off and patched together more often than mislabelled.
   */
  static String decodeHtml(byte[] bytes, String declared) {
    return decode(
        bytes,
        Stream.of(charset(declared), charset(MetaCharset.find(bytes)))
            .filter(Objects::nonNull)
            .toList(),
        true);
  }

  private static String decode(byte[] bytes, List<Charset> declared, boolean lenient) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      int length = mark.length();
      return clean(new String(bytes, length, bytes.length - length, mark.charset()));
    }
    for (Charset charset : declared) {
      String text = decodeStrictly(bytes, charset);
      if (text != null) {
        return charset.equals(StandardCharsets.UTF_8) ? withoutNul(text) : clean(text);
      }
    }
    String text = decodeStrictly(bytes, StandardCharsets.UTF_8);
    return text != null
        ? withoutNul(text)
        : clean(new String(bytes, lenient && !declared.isEmpty() ? declared.get(0) : WINDOWS_1252));
  }

  /** Of strict UTF-8, which holds no lone surrogates: {@link #clean}, without a look at each. */
  private static String withoutNul(String text) {
    return text.indexOf('\0') < 0 ? text : clean(text);
  }

  /** Null if some byte does not fit. */
  static String decodeStrictly(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (text.indexOf('\uFFFD') < 0) {
      return text; // every malformed byte would have left one
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Null for no name, and for one this JDK does not know. Latin-1 means windows-1252 on the web.
   */
  private static Charset charset(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip().toLowerCase(Locale.ROOT));
      boolean latin = charset.equals(StandardCharsets.ISO_8859_1);
      return latin || charset.equals(StandardCharsets.US_ASCII) ? WINDOWS_1252 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Puts U+FFFD for U+0000 and lone surrogates, which entities can bring in. */
  static String clean(String text) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
        cleaned.setCharAt(i, '\uFFFD');
      }
    }
    return cleaned == null ? text : cleaned.toString();
  }

  private record ByteOrderMark(Charset charset, int length) {

    /** Null if there is none. */
    static ByteOrderMark of(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return new ByteOrderMark(StandardCharsets.UTF_8, 3);
      }
      if (startsWith(bytes, 0xFE, 0xFF)) {
        return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
      }
      if (startsWith(bytes, 0xFF, 0xFE)) {
        return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
      }
      return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
      byte[] expected = new byte[mark.length];
      for (int i = 0; i < mark.length; i++) {
        expected[i] = (byte) mark[i];
      }
      return bytes.length >= mark.length
          && Arrays.equals(bytes, 0, mark.length, expected, 0, mark.length);
    }
  }
}
