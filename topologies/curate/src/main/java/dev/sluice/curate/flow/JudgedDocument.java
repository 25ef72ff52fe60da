package dev.sluice.curate.flow;

/**
 * A document that the recipe's rules have looked at.
 *
 * @param turn when it is decided and compared, in event time: its event time, or the first time not
 *     yet passed if it came late. Set by the aligner; before that, the event time
 * @param late it arrived behind the watermark
 * @param origin what policies ask about where it comes from
 * @param contentDigest SHA-256 of the text, hex
 * @param fingerprint null if the recipe does not ask for near duplicates, or the text has too
 *     little to compare
 * @param paragraphs null unless the recipe removes duplicate ones and the document passed
 * @param changes of the text, should it be kept; null for none
 * @param payload the curated document in the wire format with ordinal 0, without its text if
 *     rejected; nothing between reader and sink decodes it
 * @param rejection null if the document passed the rules
 */
@SuppressWarnings("ArrayRecordComponent")
public record JudgedDocument(
    String docId,
    long turn,
    boolean late,
    Origin origin,
    String contentDigest,
    Fingerprint fingerprint,
    GroupedParagraphs paragraphs,
    TextChanges changes,
    byte[] payload,
    Rejection rejection) {

  /** Of unknown origin, without paragraphs to compare, and with its text as it is. */
  public JudgedDocument(
      String docId,
      long turn,
      boolean late,
      String contentDigest,
      Fingerprint fingerprint,
      byte[] payload,
      Rejection rejection) {
    this(
        docId,
        turn,
        late,
        Origin.UNKNOWN,
        contentDigest,
        fingerprint,
        null,
        null,
        payload,
        rejection);
  }

  public boolean passed() {
    return rejection == null;
  }

  /** As it waits for its turn, by when nothing is found by it any more. */
  public JudgedDocument withoutFingerprint() {
    return new JudgedDocument(
        docId, turn, late, origin, contentDigest, null, paragraphs, changes, payload, rejection);
  }

  /** The same document, behind the watermark. */
  public JudgedDocument late(long newTurn, Rejection newRejection) {
    return new JudgedDocument(
        docId,
        newTurn,
        true,
        origin,
        contentDigest,
        fingerprint,
        paragraphs,
        changes,
        payload,
        newRejection);
  }
}
