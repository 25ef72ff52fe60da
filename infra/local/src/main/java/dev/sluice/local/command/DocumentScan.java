package dev.sluice.local.command;

import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.Reading;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a source to its end, without Kafka, and counts. */
abstract class DocumentScan {
  private final Console console;
  private long documents;
  private long unreadable;

  DocumentScan(Console console) {
    this.console = console;
  }

  /** Takes one document; whoever can read it calls {@link #count}. */
  abstract void take(RawDocument document) throws IOException;

  /**
   * @param name of the source, for people
   */
  void read(DocumentReader reader, String name) throws IOException {
    for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
      if (next.get() instanceof Reading.Captured captured) {
        take(captured.document());
      } else if (next.get() instanceof Reading.Unreadable dead) {
        DeadLetter letter = dead.letter();
        unreadable(
            source(letter.getSourceUri(), letter.getSourcePosition()),
            letter.getReason(),
            letter.getDetail());
      }
      if (documents % 100 == 0) {
        console.progress(List.of("%s: %d documents".formatted(name, documents)));
      }
    }
  }

  static String source(String uri, String position) {
    return uri + "#" + position;
  }

  void count() {
    documents++;
  }

  /** Names what cannot be read, and counts it. */
  void unreadable(String source, String reason, String detail) {
    unreadable++;
    console.say("unreadable: %s: %s: %s".formatted(source, reason, detail));
  }

  boolean readNothing() {
    return documents == 0 && unreadable > 0;
  }

  void sayCounts() {
    console.say("%d documents, %d unreadable".formatted(documents, unreadable));
  }
}
