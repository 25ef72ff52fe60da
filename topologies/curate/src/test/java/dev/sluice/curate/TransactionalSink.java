package dev.sluice.curate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes to a topic in this JVM in transactions that checkpoints commit, as Kafka's sink does: what
 * was written and not committed is never seen, and committing again changes nothing.
 */
final class TransactionalSink<T> implements Sink<T>, SupportsCommitter<String> {

  /** What the transactions of one topic hold. */
  private static final class Topic {
    private final Map<String, List<Object>> open = new ConcurrentHashMap<>();
    private final List<Object> committed = new ArrayList<>();
    private int commits;
    private int failAtCommit;

    synchronized void commit(String transaction) throws IOException {
      List<Object> records = open.get(transaction);
      if (records == null) {
        return; // committed before
      }
      if (++commits == failAtCommit) {
        throw new IOException("a commit is to fail here");
      }
      committed.addAll(records);
      open.remove(transaction);
    }
  }

  private static final Map<String, Topic> TOPICS = new ConcurrentHashMap<>();

  private final String name;

  TransactionalSink(String name) {
    this.name = name;
  }

  /** Commit number {@code commit}, from 1, fails before it is made; tried again it succeeds. */
  void failOnceAtCommit(int commit) {
    topic().failAtCommit = commit;
  }

  boolean hasFailed() {
    Topic topic = topic();
    return topic.failAtCommit > 0 && topic.commits > topic.failAtCommit;
  }

  /** Everything committed so far; of one subtask in the order of writing. */
  @SuppressWarnings("unchecked")
  List<T> committed() {
    Topic topic = topic();
    synchronized (topic) {
      return (List<T>) List.copyOf(topic.committed);
    }
  }

  private Topic topic() {
    return TOPICS.computeIfAbsent(name, any -> new Topic());
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new Writer();
  }

  @Override
  public Committer<String> createCommitter(CommitterInitContext context) {
    return new Committer<>() {
      @Override
      public void commit(Collection<CommitRequest<String>> requests) throws IOException {
        for (CommitRequest<String> request : requests) {
          topic().commit(request.getCommittable());
        }
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SimpleVersionedSerializer<String> getCommittableSerializer() {
    return new SimpleVersionedSerializer<>() {
      @Override
      public int getVersion() {
        return 1;
      }

      @Override
      public byte[] serialize(String transaction) {
        return transaction.getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public String deserialize(int version, byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
    };
  }

  private final class Writer implements CommittingSinkWriter<T, String> {
    private List<Object> written = new ArrayList<>();

    @Override
    public void write(T element, Context context) {
      written.add(element);
    }

    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public Collection<String> prepareCommit() {
      if (written.isEmpty()) {
        return List.of();
      }
      String transaction = UUID.randomUUID().toString();
      topic().open.put(transaction, written);
      written = new ArrayList<>();
      return List.of(transaction);
    }

    @Override
    public void close() {}
  }
}
