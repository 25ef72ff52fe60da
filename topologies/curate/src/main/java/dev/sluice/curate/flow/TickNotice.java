package dev.sluice.curate.flow;

import dev.sluice.schemas.Tick;

/** A {@link Tick} and the partition it was read from; also a row of the aligner's state. */
public record TickNotice(
    String topic,
    int partition,
    String group,
    String member,
    int members,
    long eventTime,
    boolean end) {

  public static TickNotice of(String topic, int partition, Tick tick) {
    return new TickNotice(
        topic,
        partition,
        tick.group(),
        tick.member(),
        tick.members(),
        tick.eventTime(),
        tick.end());
  }
}
