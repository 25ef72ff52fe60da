package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.PageProbe;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.Duplicate;
import dev.sluice.refine.dedup.PageHistory;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.recipe.Recrawls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The versions of each page: {@link PageHistory}. A document waits for its turn here, so that the
 * history is told in the total order; what comes of it is sent on before the watermark is, and so
 * reaches the decider before the document's turn there.
 *
 * <p>Where the latest version counts, only texts that the page had before are found here; which
 * version replaces which is known when it was kept ({@link PageVersions}).
 *
 * <p>State: documents whose turn is not yet, with a timer each; of each page the last {@value
 * PageHistory#MOST_REMEMBERED} versions, some 60 bytes each, for ever (the first alone, where that
 * stays).
 */
public final class UrlBuckets extends KeyedProcessFunction<Long, PageProbe, DeciderInput> {
  private final Recrawls recrawls;
  private final int partitions;

  private transient ListState<PageProbe> pending;
  private transient ListState<PageProbe> history;

  /**
   * @param partitions of the curated topic
   */
  public UrlBuckets(Recrawls recrawls, int partitions) {
    this.recrawls = recrawls;
    this.partitions = partitions;
  }

  @Override
  public void open(OpenContext context) {
    pending =
        getRuntimeContext().getListState(new ListStateDescriptor<>("pending", Types.PAGE_PROBE));
    history =
        getRuntimeContext().getListState(new ListStateDescriptor<>("history", Types.PAGE_PROBE));
  }

  @Override
  public void processElement(PageProbe probe, Context context, Collector<DeciderInput> out)
      throws Exception {
    pending.add(probe);
    context.timerService().registerEventTimeTimer(probe.turn());
  }

  @Override
  public void onTimer(long turn, OnTimerContext context, Collector<DeciderInput> out)
      throws Exception {
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
    PageHistory before = stored();
    PageHistory after = before;
    for (PageProbe probe : now) {
      after = tell(probe, after, out);
    }
    if (!after.equals(before)) {
      long page = context.getCurrentKey();
      history.update(after.versions().stream().map(it -> PageProbe.of(page, it)).toList());
    }
  }

  private PageHistory stored() throws Exception {
    List<PageHistory.Version> versions = new ArrayList<>();
    for (PageProbe probe : history.get()) {
      versions.add(probe.version());
    }
    return new PageHistory(versions);
  }

  private PageHistory tell(PageProbe probe, PageHistory before, Collector<DeciderInput> out) {
    PageHistory.Version document = probe.version();
    boolean first = recrawls == Recrawls.FIRST;
    PageHistory.Outcome outcome = first ? before.nextAfterFirst(document) : before.next(document);
    outcome
        .duplicate()
        .ifPresent(it -> out.collect(earlier(document.position(), Duplicate.Kind.EXACT, it)));
    outcome
        .first()
        .ifPresent(it -> out.collect(earlier(document.position(), Duplicate.Kind.KNOWN_URL, it)));
    return outcome.history();
  }

  private DeciderInput earlier(Position document, Duplicate.Kind kind, Position earlier) {
    return DeciderInput.of(new Candidate(document, new Duplicate(kind, earlier, 1)), partitions);
  }
}
