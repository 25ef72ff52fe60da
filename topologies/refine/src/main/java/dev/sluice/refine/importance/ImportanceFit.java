package dev.sluice.refine.importance;

import dev.sluice.refine.document.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Counts the features of a target domain and of the source, and writes both as a model. The order
 * of the texts makes no difference. Texts without a word count as documents.
 */
public final class ImportanceFit {
  private final Domain target = new Domain();
  private final Domain source = new Domain();

  private static final class Domain {
    private final long[] counts = new long[HashedFeatures.BUCKETS];
    private long documents;
    private long words;

    void add(String text) {
      HashedFeatures features = new Document(text).view(HashedFeatures.MAKER);
      for (int i = 0; i < features.size(); i++) {
        counts[features.bucket(i)]++;
      }
      documents++;
      words += features.words();
    }

    void write(ByteBuffer out) {
      FeatureCounts checked = new FeatureCounts(documents, words, counts);
      out.putLong(checked.documents()).putLong(checked.words());
      for (long count : counts) {
        out.putLong(count);
      }
    }
  }

  public void addTarget(String text) {
    target.add(text);
  }

  public void addSource(String text) {
    source.add(text);
  }

  /**
   * The file.
   *
   * @throws InvalidImportanceModelException if one of the domains has no word
   */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(ImportanceModel.FILE_BYTES);
    out.put(ImportanceModel.MAGIC.getBytes(StandardCharsets.US_ASCII));
    out.putInt(HashedFeatures.BUCKETS).putInt(0);
    target.write(out);
    source.write(out);
    return out.array();
  }
}
