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
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * One bucket per content and generation: {@link ContentBucket}. Sends candidates to the decider and
 * what has no earlier twin to the buckets of its bands.
 *
 * <p>State: the entries of each content, cut to the first once the watermark has passed it, and
 * kept until the generation is forgotten. One read and one write per new content, one read for a
 * copy of a settled one; where the recipe has generations, a read or two more.
 */
public final class ContentBuckets extends GenerationalOperator<Probe> {
  public static final OutputTag<BandProbe> BANDS = new OutputTag<>("bands", Types.BAND_PROBE);
  public static final OutputTag<SketchProbe> SKETCHES =
      new OutputTag<>("sketches", Types.SKETCH_PROBE);

  private final int partitions;
  private final NearDedup near;
  private final boolean ranked;

  private transient ListState<ContentEntry> entries;
  private transient SubtaskKeys subtasks;

  public ContentBuckets(Recipe recipe) {
    super(recipe.dedup().generations());
    partitions = recipe.curatedPartitions();
    near = recipe.dedup().near();
    ranked = !recipe.dedup().prefer().isEmpty();
  }

  @Override
  public void open() throws Exception {
    super.open();
    entries = states.list(new ListStateDescriptor<>("content", Types.CONTENT_ENTRY));
    subtasks = new SubtaskKeys(getRuntimeContext().getTaskInfo());
  }

  @Override
  void work(Probe probe) throws Exception {
    ContentBucket.Entry entry =
        new ContentBucket.Entry(
            new Position(probe.turn(), probe.docId(), probe.rank()), probe.page());
    long own = generations.of(probe.turn());
    for (long generation : states.meeting(own)) {
      states.at(generation);
      if (generation != own) {
        tell(ContentBucket.meet(entry, stored()));
      } else if (!enter(entry) && near != null && probe.fingerprint() != null) {
        toBands(probe);
      }
    }
  }

  private List<ContentBucket.Entry> stored() throws Exception {
    List<ContentBucket.Entry> stored = new ArrayList<>();
    for (ContentEntry entry : entries.get()) {
      stored.add(entry.entry());
    }
    return stored;
  }

  /** Whether there is an earlier twin. */
  private boolean enter(ContentBucket.Entry entry) throws Exception {
    List<ContentBucket.Entry> before = stored();
    ContentBucket.Arrival arrival = ContentBucket.arrive(entry, before, settled, ranked);
    store(before, entry, arrival.kept());
    tell(arrival.candidates());
    return arrival.hasEarlierTwin();
  }

  private void tell(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      tell(DeciderInput.of(candidate, partitions));
    }
  }

  private void toBands(Probe probe) {
    SketchedDocument document =
        new SketchedDocument(
            probe.turn(), probe.docId(), probe.fingerprint().sketch(), probe.rank(), probe.page());
    output.collect(SKETCHES, new StreamRecord<>(SketchProbe.toKeep(document)));
    Signature signature = Signature.read(near.family(), probe.fingerprint().signature());
    subtasks
        .split(bucketKeys(signature, probe.group()))
        .forEach(
            (key, held) ->
                output.collect(BANDS, new StreamRecord<>(new BandProbe(key, held, document))));
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
