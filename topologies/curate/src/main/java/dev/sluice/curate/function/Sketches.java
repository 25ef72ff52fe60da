package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.PairVerifier;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The sketch of every document in the bands, under the document's own key: pairs that met in a
 * bucket are verified here. A pair may come before the document it is to be compared with; it waits
 * for it.
 *
 * <p>State: each document's sketch, about three bytes a shingle and at most 12 KB, for ever; what
 * waits, until its document comes.
 */
public final class Sketches extends KeyedProcessFunction<Long, SketchProbe, DeciderInput> {
  private final PairVerifier verifier;
  private final int partitions;

  private transient ListState<SketchedDocument> documents;
  private transient ListState<SketchProbe> waiting;

  /**
   * @param partitions of the curated topic
   */
  public Sketches(PairVerifier verifier, int partitions) {
    this.verifier = verifier;
    this.partitions = partitions;
  }

  @Override
  public void open(OpenContext context) {
    documents =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("sketches", Types.SKETCHED_DOCUMENT));
    waiting =
        getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Types.SKETCH_PROBE));
  }

  @Override
  public void processElement(SketchProbe probe, Context context, Collector<DeciderInput> out)
      throws Exception {
    if (probe.memberId() == null) {
      keep(probe, out);
    } else if (!compare(probe, documents.get(), out)) {
      waiting.add(probe);
    }
  }

  private void keep(SketchProbe probe, Collector<DeciderInput> out) throws Exception {
    documents.add(probe.document());
    List<SketchProbe> left = new ArrayList<>();
    boolean compared = false;
    for (SketchProbe question : waiting.get()) {
      if (compare(question, List.of(probe.document()), out)) {
        compared = true;
      } else {
        left.add(question);
      }
    }
    if (compared) {
      waiting.update(left);
    }
  }

  /** Whether the document asked for is one of these. */
  private boolean compare(
      SketchProbe question, Iterable<SketchedDocument> kept, Collector<DeciderInput> out) {
    boolean found = false;
    for (SketchedDocument entry : kept) {
      if (entry.docId().equals(question.memberId())) {
        verifier
            .verify(question.document().arrival(), entry.arrival())
            .ifPresent(candidate -> out.collect(DeciderInput.of(candidate, partitions)));
        found = true;
      }
    }
    return found;
  }
}
