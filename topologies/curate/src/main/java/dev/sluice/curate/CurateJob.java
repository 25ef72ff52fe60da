package dev.sluice.curate;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.PageProbe;
import dev.sluice.curate.flow.Probe;
import dev.sluice.curate.flow.Publishable;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.AnnotatedReader;
import dev.sluice.curate.function.BandBuckets;
import dev.sluice.curate.function.BenchmarkCheck;
import dev.sluice.curate.function.ContentBuckets;
import dev.sluice.curate.function.Decider;
import dev.sluice.curate.function.DecontaminatingReader;
import dev.sluice.curate.function.DedupKeys;
import dev.sluice.curate.function.FanOut;
import dev.sluice.curate.function.NgramFilters;
import dev.sluice.curate.function.NgramProbes;
import dev.sluice.curate.function.PageVersions;
import dev.sluice.curate.function.ParagraphBuckets;
import dev.sluice.curate.function.ParagraphProbes;
import dev.sluice.curate.function.PartitionKeys;
import dev.sluice.curate.function.Publisher;
import dev.sluice.curate.function.Sketches;
import dev.sluice.curate.function.TakedownReader;
import dev.sluice.curate.function.TickAligner;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.function.TurnRules;
import dev.sluice.curate.function.UrlBuckets;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.RegistrySupplier;
import dev.sluice.curate.io.TopicLog;
import dev.sluice.refine.dedup.PairVerifier;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.Recrawls;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The whole graph, from annotated records to decisions. Source and sinks are given, so tests run
 * this graph and no other.
 *
 * <pre>
 * records ─ read, judge ─ fan out ═ align ─┬─ rejected by a rule ──────────────► rejected
 *                  │                       ├─ probes ═ content ═ bands ═ sketches ┐ ▲
 *                  │                       ├─ paragraphs ═ buckets ───────────────┤ │
 *                  │                       ├─ n-grams ═ filters ──────────────────┤ │
 *                  ▼                       └──────────────────── pending ═ decide ┴─┤
 *             dead letters                           takedowns ═════════╯           ▼
 * (═ goes through a shuffle)                                                     curated
 * </pre>
 *
 * <p>With a recipe that decontaminates, benchmarks are broadcast to the operator that judges. With
 * one under which the latest version of a page stays, decisions pass two more operators before the
 * sink: {@code decide ═ page versions ═ publish}.
 */
public final class CurateJob {
  /** Enough for 600,000 documents in the bands. */
  private static final int DEFAULT_FILTER_MB = 16;

  private final Recipe recipe;
  private final String output;
  private final List<TopicPartitionName> partitions;
  private final RegistrySupplier registry;
  private final BlobSupplier blobs;
  private final int filterMb;

  /**
   * Requests to take documents down.
   *
   * @param records that come while the job runs; with a uid of its own, one subtask
   * @param standing those that were in the topic before; they bind the first document already
   */
  public record TakedownInput(DataStream<TopicRecord> records, List<TopicRecord> standing) {}

  /**
   * Evaluation sets whose passages are looked for.
   *
   * @param records the topic of benchmarks from its start, in order; with a uid of its own
   * @param log the same topic, read when an operator starts
   */
  public record BenchmarkInput(DataStream<TopicRecord> records, TopicLog log) {}

  /**
   * For a recipe that leaves texts as they are.
   *
   * @param output names the topics written
   * @param partitions every partition that the source reads
   */
  public CurateJob(
      Recipe recipe,
      String output,
      List<TopicPartitionName> partitions,
      RegistrySupplier registry) {
    this(recipe, output, partitions, registry, BlobSupplier.NONE);
  }

  /**
   * With texts by reference within reach, as a recipe that changes texts needs them.
   *
   * @param output names the topics written
   * @param partitions every partition that the source reads
   */
  public CurateJob(
      Recipe recipe,
      String output,
      List<TopicPartitionName> partitions,
      RegistrySupplier registry,
      BlobSupplier blobs) {
    this(recipe, output, partitions, registry, blobs, DEFAULT_FILTER_MB);
  }

  /**
   * With memory for the filters in front of the buckets, whose size changes no decision.
   *
   * @param output names the topics written
   * @param partitions every partition that the source reads
   * @param filterMb see {@link CurateConfig}
   */
  public CurateJob(
      Recipe recipe,
      String output,
      List<TopicPartitionName> partitions,
      RegistrySupplier registry,
      BlobSupplier blobs,
      int filterMb) {
    this.recipe = recipe;
    this.output = output;
    this.partitions = List.copyOf(partitions);
    this.registry = registry;
    this.blobs = blobs;
    this.filterMb = filterMb;
  }

  /**
   * Adds the graph behind a source, for a recipe that looks for no benchmarks, and without
   * takedowns.
   *
   * @param records in the order of each partition; with a uid of its own
   */
  public void build(
      DataStream<TopicRecord> records,
      Sink<CuratedOutput> curatedSink,
      Sink<RejectedOutput> rejectedSink,
      Sink<DeadLetterOutput> deadLetterSink) {
    build(records, null, null, curatedSink, rejectedSink, deadLetterSink);
  }

  /**
   * Adds the graph behind its sources.
   *
   * @param records in the order of each partition; with a uid of its own
   * @param takedowns null if there are none and none can come
   * @param benchmarks null if the recipe looks for none
   */
  public void build(
      DataStream<TopicRecord> records,
      TakedownInput takedowns,
      BenchmarkInput benchmarks,
      Sink<CuratedOutput> curatedSink,
      Sink<RejectedOutput> rejectedSink,
      Sink<DeadLetterOutput> deadLetterSink) {

    SingleOutputStreamOperator<TopicRecord> passages =
        recipe.decontamination() == null ? null : checked(benchmarks);
    SingleOutputStreamOperator<Addressed> read =
        named(
            OperatorIds.READER,
            passages == null
                ? records
                    .process(new AnnotatedReader(recipe, output, registry, blobs))
                    .returns(Types.ADDRESSED)
                : records
                    .connect(passages.broadcast())
                    .process(
                        new DecontaminatingReader(
                            recipe, output, registry, blobs, benchmarks.log()))
                    .returns(Types.ADDRESSED));
    DataStream<DeadLetterOutput> unreadable = read.getSideOutput(AnnotatedReader.DEAD_LETTERS);
    if (passages != null) {
      unreadable = unreadable.union(passages.getSideOutput(BenchmarkCheck.DEAD_LETTERS));
    }

    SingleOutputStreamOperator<JudgedDocument> aligned =
        named(
            OperatorIds.ALIGNER,
            named(OperatorIds.FAN_OUT, read.flatMap(new FanOut()).returns(Types.ADDRESSED))
                .partitionCustom((subtask, subtasks) -> subtask, Addressed::subtask)
                .transform(OperatorIds.ALIGNER, Types.JUDGED, new TickAligner(partitions)));

    DataStream<RejectedOutput> byRule = rejectedByRule(aligned);
    DataStream<JudgedDocument> passed =
        named(OperatorIds.PENDING, aligned.filter(JudgedDocument::passed));

    DataStream<DeciderInput> found = found(passed);
    if (takedowns != null) {
      SingleOutputStreamOperator<DeciderInput> requests = requests(takedowns);
      found = found.union(requests);
      unreadable = unreadable.union(requests.getSideOutput(TakedownReader.DEAD_LETTERS));
    }
    SingleOutputStreamOperator<CuratedOutput> decided = decide(passed, found);

    (replacesVersions() ? published(decided) : decided)
        .sinkTo(curatedSink)
        .name(OperatorIds.CURATED_SINK)
        .uid(OperatorIds.CURATED_SINK);
    byRule
        .union(decided.getSideOutput(Decider.REJECTED))
        .sinkTo(rejectedSink)
        .name(OperatorIds.REJECTED_SINK)
        .uid(OperatorIds.REJECTED_SINK);
    unreadable
        .sinkTo(deadLetterSink)
        .name(OperatorIds.DEAD_LETTER_SINK)
        .uid(OperatorIds.DEAD_LETTER_SINK);
  }

  private SingleOutputStreamOperator<TopicRecord> checked(BenchmarkInput benchmarks) {
    return named(
        OperatorIds.BENCHMARK_CHECK,
        benchmarks
            .records()
            .process(new BenchmarkCheck(registry))
            .returns(Types.TOPIC_RECORD)
            .setParallelism(1));
  }

  private SingleOutputStreamOperator<DeciderInput> requests(TakedownInput takedowns) {
    return named(
        OperatorIds.TAKEDOWNS,
        takedowns
            .records()
            .transform(
                OperatorIds.TAKEDOWNS,
                Types.DECIDER_INPUT,
                new TakedownReader(takedowns.standing(), recipe.curatedPartitions(), registry))
            .setParallelism(1));
  }

  private DataStream<RejectedOutput> rejectedByRule(DataStream<JudgedDocument> aligned) {
    return named(
        OperatorIds.RULE_REJECTIONS,
        aligned
            .<RejectedOutput>flatMap(
                (document, out) -> {
                  if (!document.passed()) {
                    out.collect(
                        new RejectedOutput(
                            document.docId(),
                            document.late(),
                            document.payload(),
                            document.rejection()));
                  }
                })
            .returns(Types.REJECTED));
  }

  /** What the buckets of all kinds that the recipe has say of documents. */
  DataStream<DeciderInput> found(DataStream<JudgedDocument> passed) {
    DataStream<DeciderInput> found = candidates(passed);
    if (recipe.dedup().paragraphs() != null) {
      found = found.union(heldParagraphs(passed));
    }
    if (recipe.dedup().ngrams() != null) {
      found = found.union(heldNgrams(passed));
    }
    if (recipe.dedup().recrawls() != Recrawls.ALL) {
      found = found.union(versions(passed));
    }
    return found;
  }

  SingleOutputStreamOperator<CuratedOutput> decide(
      DataStream<JudgedDocument> passed, DataStream<DeciderInput> found) {
    return named(
        OperatorIds.DECIDER,
        toDecide(passed)
            .union(found)
            .keyBy(
                byPartition(DeciderInput::partition),
                org.apache.flink.api.common.typeinfo.Types.INT)
            .transform(
                OperatorIds.DECIDER,
                Types.CURATED,
                new Decider(
                    new TurnRules(recipe.dedup()),
                    recipe.curatedPartitions(),
                    replacesVersions())));
  }

  private boolean replacesVersions() {
    return recipe.dedup().recrawls() == Recrawls.LATEST;
  }

  /** Which version a document replaces is known when it was kept, and that one as well. */
  private SingleOutputStreamOperator<CuratedOutput> published(
      SingleOutputStreamOperator<CuratedOutput> decided) {
    DataStream<Publishable> handed = decided.getSideOutput(Decider.HANDED_OVER);
    DedupKeys dedupKeys = new DedupKeys(recipe.dedup());
    SingleOutputStreamOperator<Publishable> replacements =
        named(
            OperatorIds.PAGE_VERSIONS,
            named(
                    OperatorIds.PAGE_VERSIONS + "-input",
                    handed
                        .<PageProbe>flatMap(
                            (kept, out) -> {
                              if (kept.origin() != null && kept.origin().address() != null) {
                                out.collect(PageProbe.of(kept, dedupKeys.page(kept.origin())));
                              }
                            })
                        .returns(Types.PAGE_PROBE))
                .keyBy(PageProbe::page, TypeInformation.of(Long.class))
                .process(new PageVersions(recipe.curatedPartitions()))
                .returns(Types.PUBLISHABLE));
    return named(
        OperatorIds.PUBLISHER,
        handed
            .union(replacements)
            .keyBy(
                byPartition(Publishable::partition), org.apache.flink.api.common.typeinfo.Types.INT)
            .transform(OperatorIds.PUBLISHER, Types.CURATED, new Publisher()));
  }

  private DataStream<DeciderInput> toDecide(DataStream<JudgedDocument> passed) {
    int curated = recipe.curatedPartitions();
    return named(
        OperatorIds.PENDING + "-input",
        passed
            .map(document -> DeciderInput.of(document.withoutHashes(), curated))
            .returns(Types.DECIDER_INPUT));
  }

  /** Exact first: a document with an earlier twin need not enter the bands. */
  private DataStream<DeciderInput> candidates(DataStream<JudgedDocument> passed) {
    DedupKeys keys = new DedupKeys(recipe.dedup());
    SingleOutputStreamOperator<DeciderInput> twins =
        named(
            OperatorIds.CONTENT_BUCKETS,
            named(OperatorIds.PROBES, passed.map(keys::probe).returns(Types.PROBE))
                .keyBy(Probe::identity)
                .transform(
                    OperatorIds.CONTENT_BUCKETS, Types.DECIDER_INPUT, new ContentBuckets(recipe)));
    return recipe.dedup().near() == null ? twins : twins.union(nearDuplicates(twins));
  }

  private DataStream<DeciderInput> nearDuplicates(SingleOutputStreamOperator<DeciderInput> twins) {
    PairVerifier verifier = recipe.dedup().near().verifier();
    SingleOutputStreamOperator<DeciderInput> bands =
        named(
            OperatorIds.BAND_BUCKETS,
            twins
                .getSideOutput(ContentBuckets.BANDS)
                .keyBy(probe -> probe.subtaskKey(), TypeInformation.of(Long.class))
                .transform(
                    OperatorIds.BAND_BUCKETS,
                    Types.DECIDER_INPUT,
                    new BandBuckets(
                        verifier,
                        !recipe.dedup().prefer().isEmpty(),
                        recipe.curatedPartitions(),
                        (long) filterMb << 20,
                        recipe.dedup().generations())));
    return bands.union(
        named(
            OperatorIds.SKETCHES,
            twins
                .getSideOutput(ContentBuckets.SKETCHES)
                .union(bands.getSideOutput(BandBuckets.QUESTIONS))
                .keyBy(probe -> probe.subtaskKey(), TypeInformation.of(Long.class))
                .transform(
                    OperatorIds.SKETCHES,
                    Types.DECIDER_INPUT,
                    new Sketches(
                        verifier, recipe.curatedPartitions(), recipe.dedup().generations()))));
  }

  /** Versions of a page by their order, whatever else becomes of them. */
  private DataStream<DeciderInput> versions(DataStream<JudgedDocument> passed) {
    DedupKeys keys = new DedupKeys(recipe.dedup());
    return named(
        OperatorIds.URL_BUCKETS,
        named(
                OperatorIds.URL_BUCKETS + "-input",
                passed
                    .<PageProbe>flatMap(
                        (document, out) -> {
                          if (document.origin().address() != null) {
                            out.collect(PageProbe.of(document, keys.page(document.origin())));
                          }
                        })
                    .returns(Types.PAGE_PROBE))
            .keyBy(PageProbe::page, TypeInformation.of(Long.class))
            .transform(
                OperatorIds.URL_BUCKETS,
                Types.DECIDER_INPUT,
                new UrlBuckets(
                    recipe.dedup().recrawls(),
                    recipe.curatedPartitions(),
                    recipe.dedup().generations())));
  }

  /** Paragraphs of documents that earlier ones hold, those included that prove duplicates. */
  private DataStream<DeciderInput> heldParagraphs(DataStream<JudgedDocument> passed) {
    return named(
        OperatorIds.PARAGRAPH_BUCKETS,
        named(
                OperatorIds.PARAGRAPH_PROBES,
                passed.flatMap(new ParagraphProbes()).returns(Types.PARAGRAPH_PROBE))
            .keyBy(probe -> probe.bucketKey(), TypeInformation.of(Long.class))
            .transform(
                OperatorIds.PARAGRAPH_BUCKETS,
                Types.DECIDER_INPUT,
                new ParagraphBuckets(recipe.curatedPartitions(), recipe.dedup().generations())));
  }

  /** N-grams of documents that earlier ones hold, those included that prove duplicates. */
  private DataStream<DeciderInput> heldNgrams(DataStream<JudgedDocument> passed) {
    return named(
        OperatorIds.NGRAM_FILTERS,
        named(
                OperatorIds.NGRAM_PROBES,
                passed.flatMap(new NgramProbes()).returns(Types.NGRAM_PROBE))
            .keyBy(probe -> probe.key(), TypeInformation.of(Integer.class))
            .transform(
                OperatorIds.NGRAM_FILTERS,
                Types.DECIDER_INPUT,
                new NgramFilters(
                    recipe.dedup().ngrams().filterSize(), recipe.curatedPartitions())));
  }

  /** By curated partition. */
  private <T> KeySelector<T, Integer> byPartition(KeySelector<T, Integer> partition) {
    int[] keys = PartitionKeys.of(recipe.curatedPartitions());
    return input -> keys[partition.getKey(input)];
  }

  private static <T> SingleOutputStreamOperator<T> named(
      String id, SingleOutputStreamOperator<T> operator) {
    return operator.name(id).uid(id);
  }
}
