package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.Duplicate;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.paragraph.ParagraphBucket;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Retraction;
import java.util.Locale;
import java.util.Map;

/**
 * What the decider keeps until a document's turn: the document itself, a verified duplicate of
 * which it is the later one, a paragraph that an earlier document holds, n-grams that earlier
 * documents hold, an order to retract the document, or a takedown. The version of its page that a
 * document replaces is for the publisher alone. Exactly one of them is set.
 *
 * @param partition curated partition of the document
 * @param turn of the document
 * @param docId of the document
 */
public record DeciderInput(
    int partition,
    long turn,
    String docId,
    JudgedDocument document,
    Earlier earlier,
    HeldParagraph held,
    Order order,
    TakedownNotice takedown,
    String replaces,
    HeldNgrams ngrams) {

  /**
   * A paragraph of this document that an earlier one holds.
   *
   * @param hash of the paragraph
   * @param turn of the earlier document, like the id
   */
  public record HeldParagraph(long hash, long turn, String docId) {

    public Position earlier() {
      return new Position(turn, docId);
    }
  }

  /**
   * N-grams of this document that earlier ones hold, in some of all shards.
   *
   * @param paragraphs each once
   * @param counts of the n-grams held of each
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record HeldNgrams(int[] paragraphs, int[] counts) {}

  /**
   * Retract this document, if it was kept, at the turn.
   *
   * @param by doc_id of the document that takes its place
   * @param rank of that one's slice
   */
  public record Order(Retraction.Kind kind, String by, int rank, String words) {}

  /** Without n-grams. */
  public DeciderInput(
      int partition,
      long turn,
      String docId,
      JudgedDocument document,
      Earlier earlier,
      HeldParagraph held,
      Order order,
      TakedownNotice takedown,
      String replaces) {
    this(partition, turn, docId, document, earlier, held, order, takedown, replaces, null);
  }

  public DeciderInput(
      int partition, long turn, String docId, JudgedDocument document, Earlier earlier) {
    this(partition, turn, docId, document, earlier, null, null, null, null);
  }

  public DeciderInput(
      int partition,
      long turn,
      String docId,
      JudgedDocument document,
      Earlier earlier,
      HeldParagraph held) {
    this(partition, turn, docId, document, earlier, held, null, null, null);
  }

  /** For one partition; it waits for no turn. */
  public static DeciderInput of(TakedownNotice takedown, int partition) {
    return new DeciderInput(
        partition, Long.MIN_VALUE, takedown.id(), null, null, null, null, takedown, null);
  }

  /** A document takes the place of an earlier version of its page. */
  public static DeciderInput replacing(Position document, Position earlier, int partitions) {
    return new DeciderInput(
        DocumentId.partition(document.docId(), partitions),
        document.eventTime(),
        document.docId(),
        null,
        null,
        null,
        null,
        null,
        earlier.docId());
  }

  /** A document goes, if it was kept, when the one that takes its place has its turn. */
  public static DeciderInput retracting(
      Retraction.Kind kind, Position gone, Position by, String words, int partitions) {
    return new DeciderInput(
        DocumentId.partition(gone.docId(), partitions),
        by.eventTime(),
        gone.docId(),
        null,
        null,
        null,
        new Order(kind, by.docId(), by.rank(), words),
        null,
        null);
  }

  /** An earlier document that this one duplicates. */
  public record Earlier(Duplicate.Kind kind, long turn, String docId, int rank, double similarity) {

    /** An exact duplicate, or a near one. */
    public Earlier(boolean exact, long turn, String docId, double similarity) {
      this(exact ? Duplicate.Kind.EXACT : Duplicate.Kind.NEAR, turn, docId, 0, similarity);
    }

    public Duplicate duplicate() {
      return new Duplicate(kind, new Position(turn, docId, rank), similarity);
    }
  }

  public static DeciderInput of(JudgedDocument document, int partitions) {
    return new DeciderInput(
        DocumentId.partition(document.docId(), partitions),
        document.turn(),
        document.docId(),
        document,
        null);
  }

  /**
   * @param held by paragraph, how many n-grams of the document
   */
  public static DeciderInput of(Position document, Map<Integer, Integer> held, int partitions) {
    return new DeciderInput(
        DocumentId.partition(document.docId(), partitions),
        document.eventTime(),
        document.docId(),
        null,
        null,
        null,
        null,
        null,
        null,
        new HeldNgrams(
            held.keySet().stream().mapToInt(it -> it).toArray(),
            held.values().stream().mapToInt(it -> it).toArray()));
  }

  public static DeciderInput of(long hash, ParagraphBucket.Telling telling, int partitions) {
    Position later = telling.later();
    Position earlier = telling.earlier();
    return new DeciderInput(
        DocumentId.partition(later.docId(), partitions),
        later.eventTime(),
        later.docId(),
        null,
        null,
        new HeldParagraph(hash, earlier.eventTime(), earlier.docId()));
  }

  public static DeciderInput of(Candidate candidate, int partitions) {
    Duplicate duplicate = candidate.duplicate();
    if (candidate.retracts()) {
      return retracting(
          Retraction.Kind.PREFERRED_COPY,
          candidate.later(),
          duplicate.earlier(),
          String.format(
              Locale.ROOT,
              "%s of a preferred slice came, similarity %.3f",
              duplicate.kind() == Duplicate.Kind.EXACT ? "an exact copy" : "a near copy",
              duplicate.similarity()),
          partitions);
    }
    return new DeciderInput(
        DocumentId.partition(candidate.later().docId(), partitions),
        candidate.later().eventTime(),
        candidate.later().docId(),
        null,
        new Earlier(
            duplicate.kind(),
            duplicate.earlier().eventTime(),
            duplicate.earlier().docId(),
            duplicate.earlier().rank(),
            duplicate.similarity()));
  }
}
