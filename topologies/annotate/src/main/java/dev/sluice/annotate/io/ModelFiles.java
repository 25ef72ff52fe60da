package dev.sluice.annotate.io;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * fastText model files, mapped into memory: dense matrices take no heap, and all processes of a
 * machine share one copy. The mapping lasts until the model is collected. Whoever replaces a model
 * file must put a new one in its place; one that is cut short under a reader ends that JVM.
 */
public final class ModelFiles {
  private ModelFiles() {}

  /**
   * @throws NoSuchFileException if there is no such file
   * @throws UnusableModelException if it is no supervised fastText model, or damaged
   */
  public static FastTextModel read(Path file) throws IOException {
    try {
      return FastTextModel.read(map(file));
    } catch (InvalidModelException e) {
      throw new UnusableModelException(file.toString(), e);
    }
  }

  /** The bytes of a file of any size, without reading them. */
  public static ModelBytes map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      List<ByteBuffer> segments = new ArrayList<>();
      for (long start = 0; start < size; start += ModelBytes.SEGMENT) {
        long length = Math.min(ModelBytes.SEGMENT, size - start);
        segments.add(channel.map(FileChannel.MapMode.READ_ONLY, start, length));
      }
      return ModelBytes.of(segments);
    }
  }
}
