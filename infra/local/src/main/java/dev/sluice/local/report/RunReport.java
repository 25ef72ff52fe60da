package dev.sluice.local.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.serde.AvroDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts what the topics hold and writes report, {@code decisions.jsonl.gz} and {@code
 * curated.jsonl.gz} on the way.
 *
 * <p>Decisions are in total order; curated documents are in the order of the curated partitions,
 * one after the other, which is the order of the shards.
 */
public final class RunReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TopicScan scan;
  private final Output output;
  private final Path folder;
  private final BlobStore blobs;
  private final AnnotatedSummary.Reader annotated;
  private final AvroDeserializer<CuratedDocument> curated;
  private final AvroDeserializer<RejectedDocument> rejected;
  private final AvroDeserializer<DeadLetter> deadLetters;

  /**
   * @param folder where the files go
   */
  public RunReport(LocalStack stack, Output output, Path folder) {
    this.scan = new TopicScan(stack.ports().bootstrapServers());
    this.output = output;
    this.folder = folder;
    this.blobs = BlobStore.at(stack.data().blobs().toUri().toString());
    this.annotated = new AnnotatedSummary.Reader(stack.registry());
    this.curated = new AvroDeserializer<>(stack.registry(), CuratedDocument.class);
    this.rejected = new AvroDeserializer<>(stack.registry(), RejectedDocument.class);
    this.deadLetters = new AvroDeserializer<>(stack.registry(), DeadLetter.class);
  }

  /**
   * @param slices slices whose raw topics count as ingested
   * @param bytesIn size of the inputs
   * @param exportCurated whether to write the curated documents with their text
   */
  public Summary write(Collection<String> slices, long bytesIn, RunCost cost, boolean exportCurated)
      throws IOException {
    Summary summary = new Summary(output, count(slices, exportCurated), cost, bytesIn);
    summary.write(folder.resolve("report.json"));
    return summary;
  }

  private Tally count(Collection<String> slices, boolean exportCurated) throws IOException {
    Tally tally = new Tally();
    Retractions.standing(scan).forEach(id -> tally.rejectedByTakedown.put(id, 0L));
    for (String slice : slices) {
      scan.read(Topics.raw(slice), record -> tally.raw += record.value() == null ? 0 : 1);
      tally.slices.put(slice, profile(slice));
    }
    try (SortedLines decisions = new SortedLines(folder)) {
      readCurated(tally, decisions, exportCurated);
      readRejected(tally, decisions);
      readDeadLetters(tally, decisions);
      try (JsonLinesFile file = new JsonLinesFile(folder.resolve("decisions.jsonl.gz"))) {
        decisions.drainTo(file::line);
        file.publish();
      }
    }
    return tally;
  }

  private SliceProfile profile(String slice) {
    SliceProfile profile = new SliceProfile();
    eachAnnotated(slice, profile::add);
    if (profile.needsSecondPass()) {
      eachAnnotated(slice, profile::count);
    }
    return profile;
  }

  private void eachAnnotated(String slice, Consumer<AnnotatedSummary> each) {
    scan.read(
        Topics.annotated(slice),
        record -> {
          if (record.value() != null) {
            try {
              each.accept(annotated.read(record.value()));
            } catch (IOException e) {
              throw new UncheckedIOException("unreadable record in annotated." + slice, e);
            }
          }
        });
  }

  private void readCurated(Tally tally, SortedLines decisions, boolean export) throws IOException {
    Map<String, Retraction> retractions = Retractions.read(scan, output);
    try (JsonLinesFile file = new JsonLinesFile(folder.resolve("curated.jsonl.gz"))) {
      scan.read(
          Topics.curated(output.name()),
          record -> {
            if (record.value() != null) {
              CuratedDocument document = curated.deserialize(record.value());
              tally.late += document.getLate() ? 1 : 0;
              Retraction retraction = retractions.get(document.getDocId());
              if (retraction != null) {
                tally.retracted++;
                tally.rejected++;
                tally.rejectedByRule.merge(retraction.kind().key(), 1L, Long::sum);
                if (retraction.kind() == Retraction.Kind.TAKEDOWN) {
                  tally.rejectedByTakedown.merge(retraction.by(), 1L, Long::sum);
                }
                add(decisions, DecisionLine.of(document, retraction));
                return;
              }
              tally.curated++;
              add(decisions, DecisionLine.of(document, record.partition()));
              if (export) {
                file.line(exported(document));
              }
            }
          });
      if (export) {
        file.publish();
      }
    }
  }

  private void readRejected(Tally tally, SortedLines decisions) {
    scan.read(
        Topics.rejected(output.name()),
        record -> {
          if (record.value() != null) {
            RejectedDocument document = rejected.deserialize(record.value());
            tally.rejected++;
            tally.late += document.getLate() ? 1 : 0;
            tally.rejectedByRule.merge(document.getRule(), 1L, Long::sum);
            if (document.getRule().equals(Takedown.RULE)) {
              tally.rejectedByTakedown.merge(
                  String.valueOf(document.getThreshold()), 1L, Long::sum);
            }
            document
                .getContamination()
                .forEach(
                    it -> tally.contaminatedByBenchmark.merge(it.getBenchmark(), 1L, Long::sum));
            add(decisions, DecisionLine.of(document));
          }
        });
  }

  private void readDeadLetters(Tally tally, SortedLines decisions) {
    scan.read(
        Topics.DEAD_LETTER,
        record -> {
          if (record.value() != null) {
            DeadLetter letter = deadLetters.deserialize(record.value());
            if (letter.getStage().equals("benchmark")) {
              return; // no document
            }
            if (letter.getSlice().equals(Topics.TAKEDOWN)) {
              tally.unreadableTakedowns++; // no document
              return;
            }
            tally.deadLetters++;
            tally.connectorDeadLetters += letter.getStage().equals("connector") ? 1 : 0;
            tally.deadLetterByReason.merge(letter.getReason(), 1L, Long::sum);
            add(decisions, DecisionLine.of(letter));
          }
        });
  }

  private String exported(CuratedDocument document) {
    String text = document.getText();
    if (text == null) {
      text = new String(blobs.get(document.getTextRef()), StandardCharsets.UTF_8);
    }
    ObjectNode line = JSON.createObjectNode();
    line.put("doc_id", document.getDocId());
    line.put(
        "source",
        SourceName.of(
            document.getSourceId(), document.getSourceUri(), document.getSourcePosition()));
    line.put("url", document.getUrl());
    line.put("slice", document.getSlice());
    line.put("language", document.getLanguage() == null ? null : document.getLanguage().getLabel());
    line.put("text", text);
    line.put("title", document.getTitle());
    ExtractionJson.put(document.getExtraction(), line);
    return line.toString();
  }

  private static void add(SortedLines lines, DecisionLine line) {
    lines.add(line.key(), line.json());
  }
}
