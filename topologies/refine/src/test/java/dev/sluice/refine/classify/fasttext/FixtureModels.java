package dev.sluice.refine.classify.fasttext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tiny models beside the tests, made by {@code make_fixtures.py}. */
final class FixtureModels {

  static final List<String> NAMES =
      List.of(
          "hierarchical.bin",
          "softmax.bin",
          "one-vs-all.bin",
          "negative.bin",
          "pruned.ftz",
          "quantized.ftz");

  private FixtureModels() {}

  static byte[] bytes(String name) {
    try (InputStream bytes = FixtureModels.class.getResourceAsStream(name)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FastTextModel model(String name) {
    return FastTextModel.read(ModelBytes.of(bytes(name)));
  }

  /** The lines of a file without their newlines; what follows the last newline is one too. */
  static List<byte[]> lines(byte[] file) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < file.length; at++) {
      if (file[at] == '\n') {
        lines.add(Arrays.copyOfRange(file, start, at));
        start = at + 1;
      }
    }
    if (start < file.length) {
      lines.add(Arrays.copyOfRange(file, start, file.length));
    }
    return lines;
  }

  static List<byte[]> lines() {
    return lines(bytes("lines.txt"));
  }
}
