package dev.sluice.refine.extract.charset;

import java.nio.charset.Charset;

/** An encoding of one byte a character. ASCII is as ever. */
final class TableEncoding implements Encoding {

  private static final char NONE = '\uFFFD';

  private final String name;

  /** By unsigned byte. */
  private final char[] characters = new char[256];

  private TableEncoding(String name) {
    this.name = name;
    for (int i = 0; i < 256; i++) {
      characters[i] = (char) i;
    }
  }

  /** The JDK's; as in the standard, bytes 0x80 to 0x9F that it leaves open are C1 controls. */
  static TableEncoding of(String name, Charset charset) {
    TableEncoding encoding = new TableEncoding(name);
    for (int i = 0x80; i < 256; i++) {
      String character = new String(new byte[] {(byte) i}, charset);
      if (i >= 0xA0 || character.charAt(0) != NONE) {
        encoding.characters[i] = character.charAt(0);
      }
    }
    return encoding;
  }

  /** {@code upper} are the characters of bytes 0xA0 to 0xFF. */
  static TableEncoding of(String name, String upper) {
    TableEncoding encoding = new TableEncoding(name);
    upper.getChars(0, upper.length(), encoding.characters, 0xA0);
    return encoding;
  }

  /** Bytes from 0x80 on become U+F780 to U+F7FF. */
  static TableEncoding userDefined(String name) {
    TableEncoding encoding = new TableEncoding(name);
    for (int i = 0x80; i < 256; i++) {
      encoding.characters[i] = (char) (0xF700 + i);
    }
    return encoding;
  }

  @Override
  public String name() {
    return name;
  }

  char character(int unsignedByte) {
    return characters[unsignedByte];
  }

  @Override
  public Transcript read(byte[] bytes, int start, int end) {
    char[] text = new char[end - start];
    int replaced = 0;
    int controls = 0;
    int high = 0;
    for (int i = start; i < end; i++) {
      char c = characters[bytes[i] & 0xFF];
      if (c >= 0x80) {
        high++;
        replaced += c == NONE ? 1 : 0;
        controls += c < 0xA0 ? 1 : 0;
      }
      text[i - start] = c;
    }
    int faults = replaced + controls;
    return new Transcript(new String(text), replaced, faults, high - faults);
  }
}
