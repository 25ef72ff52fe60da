package dev.sluice.curate.function;

import dev.sluice.curate.flow.BandProbe;
import dev.sluice.curate.flow.ContentEntry;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.Probe;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.ContentBucket;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * One bucket per content: {@link ContentBucket}. Sends candidates to the decider and what has no
 * earlier twin to the buckets of its bands.
 *
 * <p>State: the entries of each content, cut to the first once the watermark has passed it, and
 * kept for ever. One read and one write per new content, one read for a copy of a settled one.
 */
public final class ContentBuckets extends KeyedProcessFunction<String, Probe, DeciderInput> {
  public static final OutputTag<BandProbe> BANDS = new OutputTag<>("bands", Types.BAND_PROBE);
  public static final OutputTag<SketchProbe> SKETCHES =
      new OutputTag<>("sketches", Types.SKETCH_PROBE);

  private final int partitions;
  private final NearDedup near;
  private final boolean ranked;

  private transient ListState<ContentEntry> entries;
  private transient SubtaskKeys subtasks;

  public ContentBuckets(Recipe recipe) {
    partitions = recipe.curatedPartitions();
    near = recipe.dedup().near();
    ranked = !recipe.dedup().prefer().isEmpty();
  }

  @Override
  public void open(OpenContext context) {
    entries =
        getRuntimeContext().getListState(new ListStateDescriptor<>("content", Types.CONTENT_ENTRY));
    subtasks = new SubtaskKeys(getRuntimeContext().getTaskInfo());
  }

  @Override
  public void processElement(Probe probe, Context context, Collector<DeciderInput> out)
      throws Exception {
    List<ContentBucket.Entry> before = new ArrayList<>();
    for (ContentEntry entry : entries.get()) {
      before.add(entry.entry());
    }
    ContentBucket.Entry entry =
        new ContentBucket.Entry(
            new Position(probe.turn(), probe.docId(), probe.rank()), probe.page());
    ContentBucket.Arrival arrival =
        ContentBucket.arrive(entry, before, context.timerService().currentWatermark(), ranked);
    store(before, entry, arrival.kept());
    for (Candidate candidate : arrival.candidates()) {
      out.collect(DeciderInput.of(candidate, partitions));
    }
    if (!arrival.hasEarlierTwin() && near != null && probe.fingerprint() != null) {
      SketchedDocument document =
          new SketchedDocument(
              probe.turn(),
              probe.docId(),
              probe.fingerprint().sketch(),
              probe.rank(),
              probe.page());
      context.output(SKETCHES, SketchProbe.toKeep(document));
      Signature signature = Signature.read(near.family(), probe.fingerprint().signature());
      subtasks
          .split(bucketKeys(signature, probe.group()))
          .forEach((key, held) -> context.output(BANDS, new BandProbe(key, held, document)));
    }
  }

  private long[] bucketKeys(Signature signature, long group) {
    long[] keys = near.banding().bucketKeys(signature);
    for (int i = 0; group != 0 && i < keys.length; i++) {
      keys[i] ^= group;
    }
    return keys;
  }

  private void store(
      List<ContentBucket.Entry> before, ContentBucket.Entry entry, List<ContentBucket.Entry> kept)
      throws Exception {
    if (kept.size() == before.size() + 1) {
      entries.add(ContentEntry.of(entry));
    } else if (!kept.equals(before)) {
      entries.update(kept.stream().map(ContentEntry::of).toList());
    }
  }
}
