package dev.sluice.connectors;

import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Where documents come from; gives them their identity.
 *
 * @param slice named subset the documents belong to
 * @param sourceUri the file or repository, relative to what the user named, {@code /} separated
 */
public record Origin(String slice, String sourceUri) {
  /** Bytes of an unreadable record kept in its dead letter. */
  public static final int SAMPLE_BYTES = 1024;

  /** A dead letter must fit its topic, whatever a path or a message holds. */
  private static final int MOST_POSITION_CHARACTERS = 8192;

  private static final int MOST_DETAIL_CHARACTERS = 2000;

  private static final String COMPONENT = component();

  public Origin {
    if (slice == null || slice.isBlank() || sourceUri == null || sourceUri.isBlank()) {
      throw new IllegalArgumentException(
          "an origin names slice and source, but is '%s', '%s'".formatted(slice, sourceUri));
    }
  }

  /** A document with identity and content; the reader adds what else the source tells. */
  public RawDocument document(String position, String mediaType, byte[] content) {
    // Not by the builder, which makes a copy of each default of the schema for each document.
    RawDocument document = new RawDocument();
    document.setDocId(DocumentId.of(slice, sourceUri, position, DocumentId.digest(content)));
    document.setSlice(slice);
    document.setSourceUri(sourceUri);
    document.setSourcePosition(position);
    document.setEventTime(0);
    document.setMediaType(mediaType);
    document.setContentLength(content.length);
    document.setContent(ByteBuffer.wrap(content));
    document.setAttributes(new TreeMap<>());
    return document;
  }

  /**
   * A dead letter. Its content digest, as part of its id, is that of the sample. A position of over
   * 8,192 characters and a detail of over 2,000 are cut; the id is made of the whole position.
   *
   * @param reason reason code, lower snake case
   * @param sample the record's first bytes; what is over {@link #SAMPLE_BYTES} is cut
   */
  public DeadLetter deadLetter(String position, String reason, String detail, byte[] sample) {
    byte[] cut = Arrays.copyOf(sample, Math.min(sample.length, SAMPLE_BYTES));
    return DeadLetter.newBuilder()
        .setDocId(DocumentId.of(slice, sourceUri, position, DocumentId.digest(cut)))
        .setSlice(slice)
        .setSourceUri(sourceUri)
        .setSourcePosition(start(position, MOST_POSITION_CHARACTERS))
        .setEventTime(0)
        .setStage("connector")
        .setReason(reason)
        .setDetail(start(detail, MOST_DETAIL_CHARACTERS))
        .setSample(ByteBuffer.wrap(cut))
        .setComponent(COMPONENT)
        .build();
  }

  private static String start(String text, int characters) {
    return text.substring(0, Math.min(text.length(), characters));
  }

  private static String component() {
    String version = Origin.class.getPackage().getImplementationVersion();
    return "sluice-connectors " + (version == null ? "development" : version);
  }
}
