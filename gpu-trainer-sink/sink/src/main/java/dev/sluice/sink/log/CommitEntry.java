package dev.sluice.sink.log;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * One entry of the log: a range of one partition's documents, and the shard that holds them.
 *
 * @param seq from 0, without gaps
 * @param prevSha256 of the bytes of the entry before; {@link #GENESIS} for the first
 * @param documents ordinals covered; empty only if {@code end}
 * @param end the last entry of its partition
 * @param schemaVersion of this entry and of the shards' columns; {@link #SCHEMA_VERSION}
 */
@JsonPropertyOrder({
  "seq",
  "prev_sha256",
  "recipe",
  "recipe_digest",
  "topic",
  "partition",
  "documents",
  "cut",
  "end",
  "adds",
  "tokenizer_sha256",
  "schema_version",
  "volatile"
})
public record CommitEntry(
    @JsonProperty("seq") long seq,
    @JsonProperty("prev_sha256") String prevSha256,
    @JsonProperty("recipe") String recipe,
    @JsonProperty("recipe_digest") String recipeDigest,
    @JsonProperty("topic") String topic,
    @JsonProperty("partition") int partition,
    @JsonProperty("documents") HalfOpenRange documents,
    @JsonProperty("cut") Cut cut,
    @JsonProperty("end") boolean end,
    @JsonProperty("adds") List<AddedShard> adds,
    @JsonProperty("tokenizer_sha256") String tokenizerSha256,
    @JsonProperty("schema_version") int schemaVersion,
    @JsonProperty("volatile") VolatileBlock volatileBlock) {
  public static final String GENESIS = "0".repeat(64);
  public static final int SCHEMA_VERSION = 1;

  public CommitEntry {
    Objects.requireNonNull(recipe, "recipe");
    Objects.requireNonNull(documents, "documents");
    Objects.requireNonNull(cut, "cut");
    Objects.requireNonNull(volatileBlock, "volatile");
    adds = List.copyOf(adds);
    CuratedPartition.check(topic, partition);
    checkSha256("prev_sha256", prevSha256);
    checkSha256("recipe_digest", recipeDigest);
    checkSha256("tokenizer_sha256", tokenizerSha256);
    if (schemaVersion != SCHEMA_VERSION) {
      throw new IllegalArgumentException(
          "schema_version must be %d, but is %d".formatted(SCHEMA_VERSION, schemaVersion));
    }
    if (end != (cut == Cut.END) || (adds.isEmpty() && !end)) {
      throw new IllegalArgumentException("an entry adds shards, or its cut is end, or both");
    }
    long added = adds.stream().mapToLong(AddedShard::documents).sum();
    if (added != documents.length()) {
      throw new IllegalArgumentException(
          "shards hold %d documents, the entry covers %d".formatted(added, documents.length()));
    }
  }

  @JsonIgnore
  public CuratedPartition curatedPartition() {
    return new CuratedPartition(topic, partition);
  }

  /** This entry without what depends on races, clocks and Kafka: equal in equal runs. */
  public CommitEntry comparable() {
    return new CommitEntry(
        0,
        GENESIS,
        recipe,
        recipeDigest,
        topic,
        partition,
        documents,
        cut,
        end,
        adds,
        tokenizerSha256,
        schemaVersion,
        new VolatileBlock(new HalfOpenRange(0, 0), "", ""));
  }

  private static void checkSha256(String key, String value) {
    if (value == null || !AddedShard.SHA256.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must be 64 lower-case hex digits, but is '%s'".formatted(key, value));
    }
  }
}
