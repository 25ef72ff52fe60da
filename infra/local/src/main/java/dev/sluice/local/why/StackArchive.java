package dev.sluice.local.why;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.local.report.TopicScan;
import dev.sluice.local.report.WrittenRetraction;
import dev.sluice.local.takedown.TakedownLog;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.blob.UnavailableBlobException;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The topics of a running stack, read_committed, each from its beginning to its end of now. */
public final class StackArchive implements Archive {
  private final Path data;
  private final List<String> outputs;
  private final TopicScan scan;
  private final BlobStore blobs;
  private final TakedownLog takedowns;
  private final AvroDeserializer<AnnotatedDocument> annotated;
  private final AvroDeserializer<CuratedDocument> curated;
  private final AvroDeserializer<RejectedDocument> rejected;
  private final AvroDeserializer<DeadLetter> deadLetters;

  /**
   * @param data directory of the stack
   * @param outputs suffixes of curated and rejected topics
   */
  public StackArchive(
      Path data, String bootstrapServers, RegistryClient registry, List<String> outputs) {
    this.data = data;
    this.outputs = List.copyOf(outputs);
    this.scan = new TopicScan(bootstrapServers);
    this.blobs = BlobStore.at(data.resolve("blobs").toUri().toString());
    this.takedowns = new TakedownLog(bootstrapServers, registry);
    this.annotated = new AvroDeserializer<>(registry, AnnotatedDocument.class);
    this.curated = new AvroDeserializer<>(registry, CuratedDocument.class);
    this.rejected = new AvroDeserializer<>(registry, RejectedDocument.class);
    this.deadLetters = new AvroDeserializer<>(registry, DeadLetter.class);
  }

  @Override
  public void decisions(Consumer<DecisionNote> each) {
    StackNotes notes = new StackNotes(takedowns.standing());
    for (String output : outputs) {
      Map<String, WrittenRetraction> retractions = WrittenRetraction.of(scan, output);
      scan.read(
          Topics.curated(output),
          record -> {
            if (record.value() != null) {
              CuratedDocument document = curated.deserialize(record.value());
              each.accept(
                  notes.kept(
                      document, output, record.partition(), retractions.get(document.getDocId())));
            }
          });
      scan.read(
          Topics.rejected(output),
          record -> {
            if (record.value() != null) {
              each.accept(notes.rejected(rejected.deserialize(record.value()), output));
            }
          });
    }
    scan.read(
        Topics.DEAD_LETTER,
        record -> {
          if (record.value() != null) {
            each.accept(StackNotes.dead(deadLetters.deserialize(record.value())));
          }
        });
  }

  @Override
  public Map<String, FoundText> texts(Collection<DecisionNote> wanted, Consumer<String> missing) {
    Set<String> ids = new HashSet<>();
    Set<String> slices = new TreeSet<>();
    for (DecisionNote note : wanted) {
      if (!note.decision().equals(DecisionNote.DEAD_LETTER)) {
        ids.add(note.docId());
        slices.add(note.slice());
      }
    }
    Map<String, FoundText> found = new HashMap<>();
    for (String slice : slices) {
      scan.read(
          Topics.annotated(slice),
          record -> {
            if (record.value() != null
                && record.key() != null
                && ids.contains(new String(record.key(), StandardCharsets.UTF_8))) {
              AnnotatedDocument document = annotated.deserialize(record.value());
              text(document, missing)
                  .ifPresent(
                      text ->
                          found.put(
                              document.getDocId(),
                              new FoundText(
                                  text,
                                  Optional.of(document),
                                  "%s, partition %d, Kafka offset %d"
                                      .formatted(
                                          record.topic(), record.partition(), record.offset()))));
            }
          });
    }
    ids.removeAll(found.keySet());
    if (!ids.isEmpty()) {
      missing.accept("no annotated record of %s any more".formatted(String.join(", ", ids)));
    }
    return found;
  }

  private Optional<String> text(AnnotatedDocument document, Consumer<String> missing) {
    if (document.getText() != null) {
      return Optional.of(document.getText());
    }
    try {
      return Optional.of(new String(blobs.get(document.getTextRef()), StandardCharsets.UTF_8));
    } catch (UnavailableBlobException e) {
      missing.accept("%s: %s".formatted(document.getDocId(), e.getMessage()));
      return Optional.empty();
    }
  }

  /** The recipe as the stack keeps it for its children. */
  @Override
  public Optional<Recipe> recipe(DecisionNote note) throws IOException {
    Path file = data.resolve("run").resolve("recipe-" + note.recipe() + ".yaml");
    if (note.recipe() == null || !Files.exists(file)) {
      return Optional.empty();
    }
    Recipe recipe = Recipe.parse(Files.readString(file));
    return Optional.of(recipe).filter(it -> it.digest().equals(note.recipeDigest()));
  }

  @Override
  public Optional<ShardPlace> shard(DecisionNote note) {
    if (note.partition() == null || note.ordinal() == null) {
      return Optional.empty();
    }
    Path root = data.resolve("shards").resolve("recipe=" + note.recipeDigest().substring(0, 16));
    return ShardPlace.find(root, note.partition(), note.ordinal());
  }

  /** Suffixes of the curated topics that a status names. */
  public static List<String> outputs(JsonNode status) {
    return status.path("topics").properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> it.startsWith("curated."))
        .map(it -> it.substring("curated.".length()))
        .toList();
  }
}
