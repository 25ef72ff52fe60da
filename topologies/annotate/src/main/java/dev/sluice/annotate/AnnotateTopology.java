package dev.sluice.annotate;

import dev.sluice.annotate.io.DocumentAnnotation;
import dev.sluice.annotate.io.Placed;
import dev.sluice.annotate.io.PlacedSerializer;
import dev.sluice.annotate.processor.AnnotateProcessor;
import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.RegistryClient;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The pipeline. Each slice is a sub-topology of its own, so its partitions are spread over threads
 * and instances without regard to the other slices:
 *
 * <pre>
 * raw.&lt;slice&gt; ── annotate ──┬── annotated.&lt;slice&gt;   in the same partition, in the same order
 *                           └── dead-letter         in the same transaction
 * </pre>
 */
public final class AnnotateTopology {
  private AnnotateTopology() {}

  /**
   * @param annotator refine; must be safe for use by threads
   */
  public static Topology build(
      List<String> slices,
      RegistryClient registry,
      BlobStore blobs,
      Function<Capture, Annotation> annotator) {
    DocumentAnnotation annotation = new DocumentAnnotation(annotator, blobs);
    Topology topology = new Topology();
    for (String slice : slices) {
      String raw = Topics.raw(slice);
      String annotated = Topics.annotated(slice);
      String annotate = "annotate." + slice;
      String deadLetter = "dead-letter." + slice;

      topology
          .addSource(raw, new ByteArrayDeserializer(), new ByteArrayDeserializer(), raw)
          .addProcessor(
              annotate,
              () -> new AnnotateProcessor(slice, annotated, deadLetter, registry, annotation),
              raw)
          .addSink(
              annotated,
              annotated,
              new ByteArraySerializer(),
              new PlacedSerializer(),
              samePartition(),
              annotate)
          .addSink(
              deadLetter,
              Topics.DEAD_LETTER,
              new ByteArraySerializer(),
              new PlacedSerializer(),
              annotate);
    }
    return topology;
  }

  /**
   * A document and a tick leave in the partition they came in: their order is what curate reads.
   */
  static StreamPartitioner<byte[], Placed> samePartition() {
    return Placed::partitionIn;
  }
}
