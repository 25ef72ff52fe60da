package dev.sluice.benchmarks;

import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Maps model files into memory. */
final class MappedModel {

  private MappedModel() {}

  static ModelBytes of(Path file) throws IOException {
    List<ByteBuffer> buffers = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file)) {
      for (long start = 0; start < channel.size(); start += ModelBytes.SEGMENT) {
        long length = Math.min(ModelBytes.SEGMENT, channel.size() - start);
        buffers.add(channel.map(FileChannel.MapMode.READ_ONLY, start, length));
      }
    }
    return ModelBytes.of(buffers);
  }
}
