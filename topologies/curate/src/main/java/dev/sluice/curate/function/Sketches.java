package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * The sketch of every document in the bands, under the document's own key: pairs that met in a
 * bucket are verified here. A pair may come before the document it is to be compared with; it waits
 * for it.
 *
 * <p>State: each document's sketch, about three bytes a shingle and at most 12 KB, until its
 * generation is forgotten; what waits, until its document comes.
 */
public final class Sketches extends AbstractStreamOperator<DeciderInput>
    implements OneInputStreamOperator<SketchProbe, DeciderInput> {
  private final PairVerifier verifier;
  private final int partitions;
  private final Generations generations;

  private transient GenerationalStates states;
  private transient ListState<SketchedDocument> documents;
  private transient ListState<SketchProbe> waiting;

  /**
   * @param partitions of the curated topic
   */
  public Sketches(PairVerifier verifier, int partitions) {
    this(verifier, partitions, Generations.ONE);
  }

  /**
   * @param partitions of the curated topic
   */
  public Sketches(PairVerifier verifier, int partitions, Generations generations) {
    this.verifier = verifier;
    this.partitions = partitions;
    this.generations = generations;
  }

  @Override
  public void open() throws Exception {
    super.open();
    states = new GenerationalStates(this, generations);
    documents = states.list(new ListStateDescriptor<>("sketches", Types.SKETCHED_DOCUMENT));
    waiting = states.list(new ListStateDescriptor<>("waiting", Types.SKETCH_PROBE));
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    states.passed(mark.getTimestamp());
  }

  @Override
  public void close() throws Exception {
    if (states != null) {
      states.close();
    }
    super.close();
  }

  @Override
  public void processElement(StreamRecord<SketchProbe> element) throws Exception {
    SketchProbe probe = element.getValue();
    states.at(generations.of(probe.memberTurn()));
    if (probe.memberId() == null) {
      keep(probe);
    } else if (!compare(probe, documents.get())) {
      waiting.add(probe);
    }
    states.worked();
  }

  private void keep(SketchProbe probe) throws Exception {
    documents.add(probe.document());
    List<SketchProbe> left = new ArrayList<>();
    boolean compared = false;
    for (SketchProbe question : waiting.get()) {
      if (compare(question, List.of(probe.document()))) {
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
  private boolean compare(SketchProbe question, Iterable<SketchedDocument> kept) {
    boolean found = false;
    for (SketchedDocument entry : kept) {
      if (entry.docId().equals(question.memberId())) {
        verifier
            .verify(question.document().arrival(), entry.arrival())
            .ifPresent(
                candidate ->
                    output.collect(new StreamRecord<>(DeciderInput.of(candidate, partitions))));
        found = true;
      }
    }
    return found;
  }
}
