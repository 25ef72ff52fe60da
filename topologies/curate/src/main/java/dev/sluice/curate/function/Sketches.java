package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.flow.WaitingQuestion;
import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;

/**
 * The sketch of every document in the bands, under the document's own key: pairs that met in a
 * bucket are verified here. A pair may come before the document it is to be compared with; it waits
 * for it.
 *
 * <p>A record asks about all members that this subtask holds, so the key of the state is set here
 * and not by the record, as in {@link BandBuckets}.
 *
 * <p>State: each document's sketch, about three bytes a shingle and at most 12 KB, until its
 * generation is forgotten; what waits, until its document comes. Those asked for last are in memory
 * as well.
 */
public final class Sketches extends GenerationalOperator<SketchProbe> {
  private final PairVerifier verifier;
  private final int partitions;

  private transient ListState<SketchedDocument> documents;
  private transient ListState<WaitingQuestion> waiting;
  private transient ArrivalCache cache;

  /**
   * @param partitions of the curated topic
   */
  public Sketches(PairVerifier verifier, int partitions, Generations generations) {
    super(generations);
    this.verifier = verifier;
    this.partitions = partitions;
  }

  @Override
  public void open() throws Exception {
    super.open();
    documents = states.list(new ListStateDescriptor<>("sketches", Types.SKETCHED_DOCUMENT));
    waiting = states.list(new ListStateDescriptor<>("waiting", Types.WAITING_QUESTION));
    cache = new ArrivalCache();
  }

  @Override
  void work(SketchProbe probe) throws Exception {
    if (probe.members() == null) {
      keep(probe.document());
    } else {
      ask(probe);
    }
  }

  private void ask(SketchProbe probe) throws Exception {
    Arrival asking = probe.document().arrival();
    for (int i = 0; i < probe.members().length; i++) {
      String member = probe.members()[i];
      ArrivalCache.Place place = turnTo(member, probe.memberTurns()[i]);
      if (!compare(asking, member, cache.get(place, this::stored))) {
        waiting.add(new WaitingQuestion(member, probe.document()));
      }
    }
  }

  private ArrivalCache.Place turnTo(String docId, long turn) {
    ArrivalCache.Place place =
        new ArrivalCache.Place(SketchProbe.keyOf(docId), generations.of(turn));
    setCurrentKey(place.key());
    states.at(place.generation());
    return place;
  }

  private void keep(SketchedDocument document) throws Exception {
    ArrivalCache.Place place = turnTo(document.docId(), document.turn());
    Arrival arrival = document.arrival();
    documents.add(document);
    cache.add(place, arrival);
    List<WaitingQuestion> left = new ArrayList<>();
    boolean compared = false;
    for (WaitingQuestion question : waiting.get()) {
      if (compare(question.document().arrival(), question.member(), List.of(arrival))) {
        compared = true;
      } else {
        left.add(question);
      }
    }
    if (compared) {
      waiting.update(left);
    }
  }

  private List<Arrival> stored() {
    List<Arrival> arrivals = new ArrayList<>();
    try {
      documents.get().forEach(entry -> arrivals.add(entry.arrival()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("sketches cannot be read", e);
    }
    return arrivals;
  }

  /** Whether the document asked for is one of these. */
  private boolean compare(Arrival asking, String member, List<Arrival> kept) {
    boolean found = false;
    for (Arrival arrival : kept) {
      if (arrival.position().docId().equals(member)) {
        verifier
            .verify(asking, arrival)
            .ifPresent(candidate -> tell(DeciderInput.of(candidate, partitions)));
        found = true;
      }
    }
    return found;
  }
}
