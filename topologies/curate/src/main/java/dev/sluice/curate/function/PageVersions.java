package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.PageProbe;
import dev.sluice.curate.flow.Publishable;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Position;
import dev.sluice.schemas.Retraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The version of each page that was kept last. Hears of documents that the decider kept and of no
 * others, so a version that is rejected replaces nothing. They wait for the watermark behind their
 * turn, so that they are told in the total order; what comes of it reaches the {@link Publisher}
 * before that watermark.
 *
 * <p>State: documents whose turn is not over, with a timer each; one version of each page, some 50
 * bytes, for ever.
 */
public final class PageVersions extends KeyedProcessFunction<Long, PageProbe, Publishable> {
  private static final String WORDS = "a newer version of its URL was kept";

  private final int partitions;

  private transient ListState<PageProbe> pending;
  private transient ValueState<PageProbe> standing;

  /**
   * @param partitions of the curated topic
   */
  public PageVersions(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public void open(OpenContext context) {
    pending =
        getRuntimeContext().getListState(new ListStateDescriptor<>("pending", Types.PAGE_PROBE));
    standing =
        getRuntimeContext().getState(new ValueStateDescriptor<>("standing", Types.PAGE_PROBE));
  }

  @Override
  public void processElement(PageProbe probe, Context context, Collector<Publishable> out)
      throws Exception {
    pending.add(probe);
    context.timerService().registerEventTimeTimer(probe.turn());
  }

  @Override
  public void onTimer(long turn, OnTimerContext context, Collector<Publishable> out)
      throws Exception {
    List<PageProbe> now = new ArrayList<>();
    List<PageProbe> later = new ArrayList<>();
    for (PageProbe probe : pending.get()) {
      (probe.turn() <= turn ? now : later).add(probe);
    }
    pending.update(later);
    now.sort(Comparator.comparing(PageProbe::position));
    PageProbe before = standing.value();
    for (PageProbe probe : now) {
      if (before != null) {
        replace(before.position(), probe.position(), out);
      }
      before = probe;
    }
    standing.update(before);
  }

  private void replace(Position before, Position newer, Collector<Publishable> out) {
    out.collect(Publishable.of(DeciderInput.replacing(newer, before, partitions)));
    out.collect(
        Publishable.of(
            DeciderInput.retracting(
                Retraction.Kind.NEWER_VERSION, before, newer, WORDS, partitions)));
  }
}
