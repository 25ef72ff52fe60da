package dev.sluice.curate.function;

import dev.sluice.curate.flow.BandEntry;
import dev.sluice.curate.flow.BandProbe;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.BandBucket;
import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * One bucket per band and hash: {@link BandBucket}. Compares at once and sends candidates to the
 * decider.
 *
 * <p>State: every document that came here, with its signature (about 0.6 KB a band), for ever. One
 * read and one blind append per document and band.
 */
public final class BandBuckets extends KeyedProcessFunction<Long, BandProbe, DeciderInput> {
  private final int partitions;
  private final NearDedup near;

  private transient SignatureFamily family;
  private transient BandBucket bucket;
  private transient ListState<BandEntry> entries;

  /**
   * @param recipe must ask for near duplicates
   */
  public BandBuckets(Recipe recipe) {
    partitions = recipe.curatedPartitions();
    near = Objects.requireNonNull(recipe.dedup().near(), "near");
  }

  @Override
  public void open(OpenContext context) {
    family = near.family();
    bucket = new BandBucket(near.banding(), near.threshold());
    entries = getRuntimeContext().getListState(new ListStateDescriptor<>("band", Types.BAND_ENTRY));
  }

  @Override
  public void processElement(BandProbe probe, Context context, Collector<DeciderInput> out)
      throws Exception {
    BandEntry arrival = new BandEntry(probe.turn(), probe.docId(), probe.signature());
    List<BandBucket.Entry> before = new ArrayList<>();
    for (BandEntry entry : entries.get()) {
      before.add(comparable(entry));
    }
    for (Candidate candidate : bucket.arrive(probe.band(), comparable(arrival), before)) {
      out.collect(DeciderInput.of(candidate, partitions));
    }
    entries.add(arrival);
  }

  private BandBucket.Entry comparable(BandEntry entry) {
    return new BandBucket.Entry(
        new Position(entry.turn(), entry.docId()), Signature.read(family, entry.signature()));
  }
}
