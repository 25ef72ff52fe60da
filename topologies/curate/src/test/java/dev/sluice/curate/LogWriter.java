package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.Documents;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes documents of two connector tasks into partitions, with their ticks. Each task keeps the
 * order of its event times; how far one is ahead of the other is chance.
 */
final class LogWriter {
  private static final int DOCUMENTS_PER_TICK = 5;
  private static final int MEAN_BURST = 6;

  private final Map<String, TopicRecord> records;
  private final Random chance;
  private final List<List<TopicRecord>> partitions = new ArrayList<>();

  /**
   * @param records filled with what is encoded here, so that it need be encoded once only
   */
  LogWriter(Map<String, TopicRecord> records, long seed) {
    this.records = records;
    this.chance = new Random(seed);
    for (int partition = 0; partition < Log.PARTITIONS; partition++) {
      partitions.add(new ArrayList<>());
    }
  }

  List<List<TopicRecord>> partitions() {
    return partitions;
  }

  List<Integer> lengths() {
    return partitions.stream().map(List::size).toList();
  }

  /**
   * Appends documents.
   *
   * @param documents in the order of event time; of two at one time each task has one
   * @param open whether the tasks join a group of any number and leave it in the end, or are the
   *     only two of theirs
   */
  void append(List<AnnotatedDocument> documents, String group, boolean open) {
    List<List<AnnotatedDocument>> tasks = List.of(new ArrayList<>(), new ArrayList<>());
    long before = Long.MIN_VALUE;
    int task = 0;
    for (AnnotatedDocument document : documents) {
      task = document.getEventTime() == before ? 1 - task : chance.nextInt(2);
      before = document.getEventTime();
      tasks.get(task).add(document);
    }
    int members = open ? 0 : tasks.size();
    String prefix = open ? group + "-" : "";
    for (int i = 0; i < tasks.size(); i++) {
      tick(new Tick("tasks", prefix + i, members, Long.MIN_VALUE, false));
    }
    long last = documents.get(documents.size() - 1).getEventTime();
    int[] next = new int[tasks.size()];
    task = 0;
    while (next[0] + next[1] < documents.size()) {
      if (chance.nextInt(MEAN_BURST) == 0 || next[task] == tasks.get(task).size()) {
        task = 1 - task;
        continue;
      }
      AnnotatedDocument document = tasks.get(task).get(next[task]++);
      write(document);
      if (chance.nextInt(DOCUMENTS_PER_TICK) == 0) {
        tick(new Tick("tasks", prefix + task, members, document.getEventTime(), false));
      }
    }
    for (int i = 0; i < tasks.size(); i++) {
      tick(new Tick("tasks", prefix + i, members, last, true));
    }
  }

  private void write(AnnotatedDocument document) {
    int partition = DocumentId.partition(document.getDocId(), Log.PARTITIONS);
    String key = document.getDocId() + " " + document.getEventTime();
    partitions
        .get(partition)
        .add(records.computeIfAbsent(key, any -> Documents.record(partition, document)));
  }

  private void tick(Tick tick) {
    for (int partition = 0; partition < Log.PARTITIONS; partition++) {
      partitions.get(partition).add(Documents.tick(partition, tick));
    }
  }
}
