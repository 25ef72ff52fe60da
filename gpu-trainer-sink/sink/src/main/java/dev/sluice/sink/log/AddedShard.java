package dev.sluice.sink.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A shard that an entry brings into existence.
 *
 * @param path relative to the root
 * @param bytes size of the file
 * @param textBytes UTF-8 bytes of the documents' texts, for measures per byte
 * @param role {@value #TRAIN}
 */
@JsonPropertyOrder({
  "shard",
  "sha256",
  "bytes",
  "documents",
  "tokens",
  "text_bytes",
  "event_time",
  "role",
  "slices"
})
public record AddedShard(
    @JsonProperty("shard") String path,
    @JsonProperty("sha256") String sha256,
    @JsonProperty("bytes") long bytes,
    @JsonProperty("documents") int documents,
    @JsonProperty("tokens") long tokens,
    @JsonProperty("text_bytes") long textBytes,
    @JsonProperty("event_time") EventTimes eventTimes,
    @JsonProperty("role") String role,
    @JsonProperty("slices") SortedMap<String, SliceCount> slices) {
  public static final String TRAIN = "train";

  static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public AddedShard {
    if (!SHA256.matcher(sha256).matches() || !path.equals("shards/" + sha256 + ".mds")) {
      throw new IllegalArgumentException(
          "a shard is shards/<sha256>.mds, but is '%s' with sha256 '%s'".formatted(path, sha256));
    }
    if (!role.equals(TRAIN)) {
      throw new IllegalArgumentException("role must be train, but is '%s'".formatted(role));
    }
    slices = Collections.unmodifiableSortedMap(new TreeMap<>(slices));
    long sliceTokens = slices.values().stream().mapToLong(SliceCount::tokens).sum();
    long sliceDocuments = slices.values().stream().mapToLong(SliceCount::documents).sum();
    if (documents < 1 || sliceDocuments != documents || sliceTokens != tokens) {
      throw new IllegalArgumentException(
          "%s: slices hold %d documents and %d tokens, the shard %d and %d"
              .formatted(path, sliceDocuments, sliceTokens, documents, tokens));
    }
    if (bytes < 1 || textBytes < 0 || eventTimes == null) {
      throw new IllegalArgumentException(path + ": bytes, text_bytes and event_time are needed");
    }
  }
}
