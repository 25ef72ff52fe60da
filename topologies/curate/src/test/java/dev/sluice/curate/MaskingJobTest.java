package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.Documents;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.curate.io.WrittenText;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.pii.PiiSpans;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.PiiSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole graph and the sink's serialiser, on documents of which most hold an address. */
class MaskingJobTest {
  private static final int DOCUMENTS = 60;
  private static final int PARTITIONS = 2;
  private static final String DEDUP =
      """
      name: test
      curated_partitions: 2
      dedup:
        exact: true
        near: {signature: sluice-5w-128-v2, threshold: 0.8, bands: 21, rows: 6}
      """;
  private static final String MASK = "pii: {email: {action: mask, style: fineweb}, ip: reject}\n";

  @TempDir Path folder;

  private record Result(Map<String, String> texts, Map<String, String> rejected) {}

  @Test
  void masksTheKeptAndChangesNoDecisionAboutDuplicates() throws Exception {
    Result plain = run(DEDUP, 1, "plain");
    Result masked = run(DEDUP + MASK, 1, "one");
    Result again = run(DEDUP + MASK, 2, "two");

    assertThat(again).isEqualTo(masked);
    assertThat(masked.rejected()).containsEntry(Documents.id(31), "pii_ip null");
    assertThat(plain.texts().keySet()).contains(Documents.id(31));
    plain.texts().remove(Documents.id(31));
    masked.rejected().remove(Documents.id(31));
    assertThat(masked.rejected()).isEqualTo(plain.rejected()).hasSizeGreaterThan(10);
    assertThat(masked.texts().keySet()).isEqualTo(plain.texts().keySet());
    plain
        .texts()
        .forEach(
            (docId, text) ->
                assertThat(masked.texts().get(docId))
                    .isEqualTo(
                        text.replace("ann@work.example.net", "email@example.com")
                            .replace("bob@work.example.net", "firstname.lastname@example.org")));
    assertThat(masked.texts().values())
        .anyMatch(it -> it.contains("email@example.com"))
        .noneMatch(it -> it.contains("work.example.net"));
  }

  private Result run(String yaml, int parallelism, String name) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.ofTheGraph(parallelism));
    CollectingSink<CuratedOutput> curated = new CollectingSink<>("masked-" + name);
    CollectingSink<RejectedOutput> rejected = new CollectingSink<>("masked-rejected-" + name);
    CollectingSink<DeadLetterOutput> dead = new CollectingSink<>("masked-dead-" + name);
    BlobSupplier blobs = BlobSupplier.of(folder.toUri().toString());
    List<TopicPartitionName> partitions = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      partitions.add(new TopicPartitionName(Documents.TOPIC, partition));
    }
    new CurateJob(Recipe.parse(yaml), "out", partitions, MemoryRegistry::new, blobs)
        .build(
            env.fromSequence(0, 0)
                .uid("numbers")
                .flatMap(new Log())
                .returns(Types.TOPIC_RECORD)
                .uid("log"),
            curated,
            rejected,
            dead);
    env.execute();

    assertThat(dead.take()).isEmpty();
    Map<String, String> texts = new TreeMap<>();
    for (CuratedOutput output : curated.take()) {
      if (!output.isEnd()) {
        texts.put(output.docId(), WrittenText.of(output, blobs));
      }
    }
    Map<String, String> reasons = new TreeMap<>();
    for (RejectedOutput output : rejected.take()) {
      String reason = output.rejection().rule() + " " + output.rejection().duplicateOf();
      reasons.put(output.docId(), reason);
    }
    assertThat(texts.size() + reasons.size()).isEqualTo(DOCUMENTS);
    return new Result(texts, reasons);
  }

  /** Every third document is a copy, exact but for the address in some. */
  private static final class Log implements FlatMapFunction<Long, TopicRecord> {

    @Override
    public void flatMap(Long number, Collector<TopicRecord> out) {
      for (int i = 0; i < DOCUMENTS; i++) {
        AnnotatedDocument document = Documents.annotated(Documents.id(i), i, text(i));
        document.setPii(spans(document.getText()));
        out.collect(
            Documents.record(DocumentId.partition(document.getDocId(), PARTITIONS), document));
      }
      for (int partition = 0; partition < PARTITIONS; partition++) {
        out.collect(Documents.tick(partition, new Tick("run", "member", 1, DOCUMENTS, true)));
      }
    }

    private static String text(int number) {
      int family = number % 3 == 0 ? number / 6 : number;
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 150; word++) {
        text.append("f").append(family).append('w').append(word).append(' ');
      }
      return text
          + "mail ann@work.example.net"
          + (number % 2 == 0 ? " or bob@work.example.net" : "")
          + (number == 31 ? " on 8.8.8.8" : "");
    }

    private static List<PiiSpan> spans(String text) {
      return PiiSpans.of(new Document(text)).list().stream()
          .map(it -> new PiiSpan(it.type().key(), it.charStart(), it.charEnd()))
          .toList();
    }
  }
}
