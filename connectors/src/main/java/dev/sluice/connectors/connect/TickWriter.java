package dev.sluice.connectors.connect;

import dev.sluice.schemas.Tick;
import dev.sluice.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;

/** Writes one member's ticks into every partition of a raw topic. */
public final class TickWriter {
  private final TickSettings settings;
  private final String member;
  private final String topic;
  private final int partitions;

  public TickWriter(TickSettings settings, int taskIndex, String slice, int partitions) {
    this.settings = settings;
    this.member = settings.member(taskIndex);
    this.topic = Topics.raw(slice);
    this.partitions = partitions;
  }

  /**
   * One record for each partition.
   *
   * @param source Connect's source partition, and {@code offset} its source offset, committed with
   *     the ticks
   */
  public List<SourceRecord> write(
      long eventTime, boolean end, Map<String, ?> source, Map<String, ?> offset) {
    byte[] tick = new Tick(settings.group(), member, settings.members(), eventTime, end).toBytes();
    List<SourceRecord> records = new ArrayList<>(partitions);
    for (int partition = 0; partition < partitions; partition++) {
      ConnectHeaders headers = new ConnectHeaders();
      headers.add(Tick.HEADER, tick, Schema.BYTES_SCHEMA);
      records.add(
          new SourceRecord(
              source, offset, topic, partition, null, null, null, null, null, headers));
    }
    return records;
  }
}
