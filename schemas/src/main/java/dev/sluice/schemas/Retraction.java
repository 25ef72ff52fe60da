package dev.sluice.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * A document that was curated is no longer part of the dataset.
 *
 * <p>A retraction is a tombstone in the document's own curated partition, somewhere behind it: key
 * doc_id, no value, and this as UTF-8 JSON in the header {@value #HEADER}. It takes no ordinal of
 * its own, so the ordinals of documents stay without gaps. A document is retracted once at most,
 * and never comes back.
 *
 * @param version of this layout, {@value #VERSION}
 * @param by what is behind it: id of the takedown, or doc_id of the document that takes the place
 * @param ordinal of the retracted document in its partition, from 0
 * @param words for people
 */
@JsonPropertyOrder({"version", "kind", "by", "ordinal", "words"})
public record Retraction(
    @JsonProperty("version") int version,
    @JsonProperty("kind") Kind kind,
    @JsonProperty("by") String by,
    @JsonProperty("ordinal") long ordinal,
    @JsonProperty("words") String words) {

  public static final String HEADER = "sluice-retraction";

  /** Takedowns whose id begins so were asked for because of a benchmark. */
  public static final String BENCHMARK_REQUEST = "benchmark:";

  /** The layout that this class writes. */
  public static final int VERSION = 1;

  /** Why a document goes. */
  public enum Kind {
    /** A request to take it down. */
    TAKEDOWN,
    /** A newer version of the same URL was captured. */
    NEWER_VERSION,
    /** The same in a slice that the recipe prefers. */
    PREFERRED_COPY,
    /** It holds a passage of a benchmark. */
    BENCHMARK;

    /** As JSON and reports spell it. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Kind of(String key) {
      return Arrays.stream(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no kind of retraction: " + key));
    }
  }

  public Retraction {
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "version must be %d, but is %d".formatted(VERSION, version));
    }
    if (kind == null || by == null || by.isBlank() || words == null) {
      throw new IllegalArgumentException("a retraction names its kind, what is behind it, and why");
    }
    if (ordinal < 0) {
      throw new IllegalArgumentException("ordinal must be 0 or more, but is " + ordinal);
    }
  }

  /** In the layout of this version. */
  public Retraction(Kind kind, String by, long ordinal, String words) {
    this(VERSION, kind, by, ordinal, words);
  }

  public byte[] toBytes() {
    return StrictJson.write(this);
  }

  /**
   * @throws IllegalArgumentException if the bytes are not a retraction of this version
   */
  public static Retraction fromBytes(byte[] bytes) {
    return StrictJson.read(bytes, Retraction.class, "retraction");
  }
}
