package dev.sluice.refine.classify.fasttext;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Model files in many buffers, as files of several GiB are. */
public final class Segments {
  private Segments() {}

  /** In buffers of {@code 1 << shift} bytes. */
  public static ModelBytes of(byte[] file, int shift) {
    List<ByteBuffer> buffers = new ArrayList<>();
    for (int start = 0; start < file.length; start += 1 << shift) {
      buffers.add(ByteBuffer.wrap(file, start, Math.min(1 << shift, file.length - start)));
    }
    return ModelBytes.of(buffers, shift);
  }
}
