package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.flow.WaitingQuestion;
import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.Comparisons;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import dev.sluice.refine.dedup.Position;
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

  /** The earliest first: after the one that the document is dropped for, few need be read. */
  private void ask(SketchProbe probe) throws Exception {
    Comparisons comparisons = new Comparisons(probe.document().arrival(), verifier);
    for (int i = 0; i < probe.members().length; i++) {
      Position member = probe.member(i);
      if (!comparisons.changesNothing(member)) {
        ArrivalCache.Place place = place(member.docId(), member.eventTime());
        if (!meet(comparisons, member.docId(), cache.get(place, () -> stored(place)))) {
          states.at(place.key(), place.generation());
          waiting.add(new WaitingQuestion(member.docId(), probe.document()));
        }
      }
    }
    tell(comparisons);
  }

  /** Whether the member is one of these. */
  private static boolean meet(Comparisons comparisons, String member, List<Arrival> kept) {
    boolean found = false;
    for (Arrival arrival : kept) {
      if (arrival.position().docId().equals(member)) {
        comparisons.meet(arrival);
        found = true;
      }
    }
    return found;
  }

  private void tell(Comparisons comparisons) {
    for (Candidate candidate : comparisons.found()) {
      tell(DeciderInput.of(candidate, partitions));
    }
  }

  private ArrivalCache.Place place(String docId, long turn) {
    return new ArrivalCache.Place(SketchProbe.keyOf(docId, turn), generations.of(turn));
  }

  private void keep(SketchedDocument document) throws Exception {
    ArrivalCache.Place place = place(document.docId(), document.turn());
    states.at(place.key(), place.generation());
    Arrival arrival = document.arrival();
    documents.add(document);
    cache.add(place, arrival);
    List<WaitingQuestion> left = new ArrayList<>();
    boolean compared = false;
    for (WaitingQuestion question : waiting.get()) {
      Comparisons comparisons = new Comparisons(question.document().arrival(), verifier);
      if (meet(comparisons, question.member(), List.of(arrival))) {
        tell(comparisons);
        compared = true;
      } else {
        left.add(question);
      }
    }
    if (compared) {
      waiting.update(left);
    }
  }

  private List<Arrival> stored(ArrivalCache.Place place) {
    states.at(place.key(), place.generation());
    List<Arrival> arrivals = new ArrayList<>();
    StateAccess.read(documents::get).forEach(entry -> arrivals.add(entry.arrival()));
    return arrivals;
  }
}
