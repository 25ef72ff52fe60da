package dev.sluice.refine.extract.markup;

import dev.sluice.refine.extract.charset.CharacterDecoder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the words of RFC 2047 in a header: {@code =?utf-8?Q?caf=C3=A9?=}. */
final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([\\w-]{1,40})(?:\\*[\\w-]{1,20})?\\?([QqBb])\\?([^?\\s]{0,500})\\?=");

  private EncodedWords() {}

  static String decoded(String header) {
    StringBuilder out = new StringBuilder();
    Matcher word = WORD.matcher(header);
    int copied = 0;
    boolean after = false;
    while (word.find()) {
      String between = header.substring(copied, word.start());
      out.append(after && between.isBlank() ? "" : between);
      boolean quoted = word.group(2).toLowerCase(Locale.ROOT).equals("q");
      byte[] bytes =
          quoted
              ? TransferEncoding.quotedPrintable(word.group(3), true)
              : TransferEncoding.base64(word.group(3));
      out.append(CharacterDecoder.decodeText(bytes, word.group(1)).text());
      copied = word.end();
      after = true;
    }
    return out.append(header, copied, header.length()).toString().strip();
  }
}
