package dev.sluice.sink.shard;

import java.util.Objects;

/**
 * A document as a shard keeps it, beside its tokens. Texts may be empty, never null.
 *
 * @param ordinal place in its curated partition, from 0
 * @param source file or repository and position in it, joined by {@code #}
 * @param textBytes length of the text in UTF-8 bytes
 * @param license empty, or the digest of the licence's text
 */
public record ShardDocument(
    String docId,
    long ordinal,
    long eventTime,
    String slice,
    String source,
    String url,
    String title,
    String language,
    String license,
    long textBytes) {

  public ShardDocument {
    Objects.requireNonNull(docId, "docId");
    Objects.requireNonNull(slice, "slice");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(license, "license");
    if (ordinal < 0 || textBytes < 0) {
      throw new IllegalArgumentException(
          "ordinal and text bytes are 0 or more, but are %d and %d".formatted(ordinal, textBytes));
    }
  }
}
