package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.Documents;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A bounded input of two members over four partitions, with exact and near duplicates, one capture
 * ingested twice, documents that a rule rejects, and one record that cannot be read.
 */
final class Corpus {
  static final int PARTITIONS = 4;
  static final int DOCUMENTS = 160;

  private Corpus() {}

  /**
   * The log of each partition; where members' records fall among each other depends on the seed.
   */
  static List<List<TopicRecord>> logs(long seed) {
    List<List<TopicRecord>> logs = logs(members(), seed);
    logs.get(1).add(0, new TopicRecord(Documents.TOPIC, 1, 0, null, new byte[] {9}, null));
    return logs;
  }

  /** The same of any two members. */
  static List<List<TopicRecord>> logs(List<List<AnnotatedDocument>> members, long seed) {
    Random chance = new Random(seed);
    List<List<TopicRecord>> logs = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      logs.add(new ArrayList<>());
    }
    int[] next = new int[members.size()];
    while (next[0] < members.get(0).size() || next[1] < members.get(1).size()) {
      int member = chance.nextInt(2);
      if (next[member] == members.get(member).size()) {
        continue;
      }
      AnnotatedDocument document = members.get(member).get(next[member]++);
      int partition = DocumentId.partition(document.getDocId(), PARTITIONS);
      logs.get(partition).add(Documents.record(partition, document));
      boolean end = next[member] == members.get(member).size();
      if (end || chance.nextInt(5) == 0) {
        Tick tick = new Tick("run", "member-" + member, 2, document.getEventTime(), end);
        for (int to = 0; to < PARTITIONS; to++) {
          logs.get(to).add(Documents.tick(to, tick));
        }
      }
    }
    return logs;
  }

  /** A merge of some partitions' logs that keeps the order of each. */
  static List<TopicRecord> interleaved(List<List<TopicRecord>> logs, long seed) {
    Random chance = new Random(seed);
    List<List<TopicRecord>> left = new ArrayList<>();
    logs.forEach(log -> left.add(new ArrayList<>(log)));
    List<TopicRecord> merged = new ArrayList<>();
    while (!left.isEmpty()) {
      int log = chance.nextInt(left.size());
      merged.add(left.get(log).remove(0));
      left.removeIf(List::isEmpty);
    }
    return merged;
  }

  private static List<List<AnnotatedDocument>> members() {
    Random random = new Random(5);
    List<List<AnnotatedDocument>> members = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < DOCUMENTS; i++) {
      int member = i % 2;
      long eventTime = ((long) member << 40) | (i / 2);
      int captured = i == 131 ? 17 : i; // one capture comes a second time
      members
          .get(member)
          .add(Documents.annotated(Documents.id(captured), eventTime, text(captured, random)));
    }
    return members;
  }

  private static String text(int number, Random random) {
    int family = number == 17 ? 20 : random.nextInt(12);
    int start = number == 17 ? 0 : random.nextInt(6) * 9;
    if (family == 11) {
      return "too short " + number;
    }
    StringBuilder text = new StringBuilder();
    for (int word = start; word < start + 200; word++) {
      text.append("f").append(family).append('w').append(word).append(' ');
    }
    return family == 10 ? text + " unique" + number + " ".repeat(number) : text.toString();
  }
}
