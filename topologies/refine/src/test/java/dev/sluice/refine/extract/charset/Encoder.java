package dev.sluice.refine.extract.charset;

import java.io.ByteArrayOutputStream;

/** Text to bytes by the standard's labels, for tests. */
final class Encoder {

  private Encoder() {}

  static byte[] bytes(String label, String text) {
    Encoding encoding = EncodingLabels.of(label);
    if (encoding instanceof JdkEncoding jdk) {
      return text.getBytes(jdk.charset());
    }
    TableEncoding table = (TableEncoding) encoding;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      bytes.write(unsignedByte(table, text.charAt(i)));
    }
    return bytes.toByteArray();
  }

  private static int unsignedByte(TableEncoding table, char c) {
    for (int i = 0; i < 256; i++) {
      if (table.character(i) == c) {
        return i;
      }
    }
    throw new IllegalArgumentException(table.name() + " has no " + c);
  }
}
