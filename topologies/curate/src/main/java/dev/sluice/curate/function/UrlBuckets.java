package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.PageProbe;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.Duplicate;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PageHistory;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.recipe.Recrawls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;

/**
 * The versions of each page: {@link PageHistory}. A document waits for its turn here, so that the
 * history is told in the total order; what comes of it is sent on before the watermark is, and so
 * reaches the decider before the document's turn there.
 *
 * <p>Where the latest version counts, only texts that the page had before are found here; which
 * version replaces which is known when it was kept ({@link PageVersions}).
 *
 * <p>A history is of the generation of the page's last document. That one is forgotten with all its
 * versions if no document of the page comes in the next generation; else it goes along into that.
 *
 * <p>State: documents whose turn is not yet, with a timer each; of each page the last {@value
 * PageHistory#MOST_REMEMBERED} versions, some 60 bytes each (the first alone, where that stays),
 * until the generation is forgotten.
 */
public final class UrlBuckets extends GenerationalOperator<PageProbe>
    implements Triggerable<Long, VoidNamespace> {
  private final Recrawls recrawls;
  private final int partitions;

  private transient ListState<PageProbe> pending;
  private transient ListState<PageProbe> history;
  private transient InternalTimerService<VoidNamespace> turns;

  /**
   * @param partitions of the curated topic
   */
  public UrlBuckets(Recrawls recrawls, int partitions, Generations generations) {
    super(generations);
    this.recrawls = recrawls;
    this.partitions = partitions;
  }

  @Override
  public void open() throws Exception {
    super.open();
    history = states.list(new ListStateDescriptor<>("history", Types.PAGE_PROBE));
    pending =
        getRuntimeContext().getListState(new ListStateDescriptor<>("pending", Types.PAGE_PROBE));
    // As Flink calls the timers of a keyed function, which this was once.
    turns = getInternalTimerService("user-timers", VoidNamespaceSerializer.INSTANCE, this);
  }

  @Override
  void work(PageProbe probe) throws Exception {
    pending.add(probe);
    turns.registerEventTimeTimer(VoidNamespace.INSTANCE, probe.turn());
  }

  @Override
  public void onEventTime(InternalTimer<Long, VoidNamespace> timer) throws Exception {
    long turn = timer.getTimestamp();
    List<PageProbe> now = new ArrayList<>();
    List<PageProbe> later = new ArrayList<>();
    for (PageProbe probe : pending.get()) {
      (probe.turn() <= turn ? now : later).add(probe);
    }
    if (later.isEmpty()) {
      pending.clear();
    } else {
      pending.update(later);
    }
    now.sort(Comparator.comparing(probe -> probe.version().position()));
    PageHistory before = renewed(generations.of(turn));
    PageHistory after = before;
    for (PageProbe probe : now) {
      after = tell(probe, after);
    }
    if (!after.equals(before)) {
      store(timer.getKey(), after);
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<Long, VoidNamespace> timer) {
    throw new IllegalStateException("the pages know no processing time");
  }

  /** Of the generation that a document has come in, which its history is of from now on. */
  private PageHistory renewed(long generation) throws Exception {
    states.at(generation);
    PageHistory own = stored();
    if (!generations.forget() || !own.equals(PageHistory.NONE)) {
      return own;
    }
    states.at(generation - 1);
    PageHistory older = stored();
    states.at(generation);
    if (!older.equals(PageHistory.NONE)) {
      store((Long) getCurrentKey(), older);
    }
    return older;
  }

  private void store(long page, PageHistory told) throws Exception {
    history.update(told.versions().stream().map(it -> PageProbe.of(page, it)).toList());
  }

  private PageHistory stored() throws Exception {
    List<PageHistory.Version> versions = new ArrayList<>();
    for (PageProbe probe : history.get()) {
      versions.add(probe.version());
    }
    return new PageHistory(versions);
  }

  private PageHistory tell(PageProbe probe, PageHistory before) {
    PageHistory.Version document = probe.version();
    boolean first = recrawls == Recrawls.FIRST;
    PageHistory.Outcome outcome = first ? before.nextAfterFirst(document) : before.next(document);
    outcome
        .duplicate()
        .ifPresent(it -> tell(earlier(document.position(), Duplicate.Kind.EXACT, it)));
    outcome
        .first()
        .ifPresent(it -> tell(earlier(document.position(), Duplicate.Kind.KNOWN_URL, it)));
    return outcome.history();
  }

  private DeciderInput earlier(Position document, Duplicate.Kind kind, Position earlier) {
    return DeciderInput.of(new Candidate(document, new Duplicate(kind, earlier, 1)), partitions);
  }
}
