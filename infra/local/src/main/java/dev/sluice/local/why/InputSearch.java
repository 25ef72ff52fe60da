package dev.sluice.local.why;

import dev.sluice.annotate.io.ClassifierFiles;
import dev.sluice.annotate.io.DocumentAnnotation;
import dev.sluice.annotate.io.UnusableDocumentException;
import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.Reading;
import dev.sluice.local.input.Input;
import dev.sluice.local.run.RunRecord;
import dev.sluice.refine.annotate.Annotator;
import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.extract.ExtractionConfig;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads inputs until some documents are found, and annotates these as the run did. */
final class InputSearch {
  private final Optional<RunRecord> record;
  private final HeldBlobs blobs = new HeldBlobs();
  private DocumentAnnotation annotation;

  InputSearch(Optional<RunRecord> record) {
    this.record = record;
  }

  /** The documents that are there. Inputs that a wanted document names are read first. */
  Map<String, FoundText> find(
      Collection<DecisionNote> wanted, List<Input> inputs, Consumer<String> missing)
      throws IOException {
    Set<String> ids = new HashSet<>();
    wanted.forEach(note -> ids.add(note.docId()));
    List<Input> ordered = new ArrayList<>(inputs);
    ordered.sort(
        Comparator.comparing(
            input -> wanted.stream().noneMatch(it -> it.source().startsWith(input.uri() + "#"))));
    Map<String, FoundText> found = new HashMap<>();
    for (Input input : ordered) {
      if (ids.isEmpty()) {
        break;
      }
      read(input, ids, found, missing);
    }
    return found;
  }

  private void read(
      Input input, Set<String> ids, Map<String, FoundText> found, Consumer<String> missing)
      throws IOException {
    try (DocumentReader reader =
        DocumentReaders.open(input.kind(), input.path(), input.uri(), input.slice())) {
      for (Optional<Reading> next = reader.next();
          next.isPresent() && !ids.isEmpty();
          next = reader.next()) {
        if (next.get() instanceof Reading.Captured captured
            && ids.remove(captured.document().getDocId())) {
          RawDocument raw = captured.document();
          try {
            found.put(raw.getDocId(), found(annotation().annotate(raw), input));
          } catch (UnusableDocumentException e) {
            missing.accept("%s cannot be annotated: %s".formatted(raw.getDocId(), e.getMessage()));
          }
        }
      }
    }
  }

  private FoundText found(AnnotatedDocument document, Input input) {
    String text =
        document.getText() != null
            ? document.getText()
            : new String(blobs.get(document.getTextRef()), StandardCharsets.UTF_8);
    return new FoundText(text, Optional.of(document), input.path() + ", annotated afresh");
  }

  private DocumentAnnotation annotation() throws IOException {
    if (annotation == null) {
      Annotator annotator =
          record.isEmpty()
              ? new Annotator()
              : new Annotator(
                  ClassifierFiles.load(Optional.ofNullable(record.get().classifiers())),
                  SignatureSet.named(record.get().signatures()),
                  ExtractionConfig.of(record.get().extraction()));
      annotation = new DocumentAnnotation(annotator::annotate, blobs);
    }
    return annotation;
  }
}
