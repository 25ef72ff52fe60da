package dev.sluice.local.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whole files of an evaluation set as text: UTF-8 without exception, and of a bounded size. */
public final class BoundedText {
  /** Largest file or entry after decompression, in bytes. No set here comes near it. */
  static final int LIMIT = 64 << 20;

  private BoundedText() {}

  /** A file, decompressed if its name ends in .gz or .zst. */
  static String of(Path file) throws IOException {
    try (InputStream in = CompressedFile.open(file)) {
      return of(in, file.toString());
    }
  }

  /**
   * @param place names the text in messages
   * @throws UnreadableSetException if the text is damaged, too large or not UTF-8
   */
  public static String of(InputStream in, String place) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(LIMIT + 1);
    } catch (IOException e) {
      throw new UnreadableSetException(place, "damaged: " + e.getMessage(), e);
    }
    if (bytes.length > LIMIT) {
      throw new UnreadableSetException(place, "more than " + LIMIT + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableSetException(place, "not UTF-8", e);
    }
  }
}
