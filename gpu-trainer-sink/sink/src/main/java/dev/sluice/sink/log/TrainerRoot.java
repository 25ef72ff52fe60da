package dev.sluice.sink.log;

import java.nio.file.Path;

/** Where the parts of a root lie. A root belongs to one recipe. */
public record TrainerRoot(Path directory) {
  private static final int DIGEST_DIGITS = 16;

  /**
   * The root of a recipe below the folder that holds all roots.
   *
   * @param recipeDigest 64 lower-case hex digits
   */
  public static TrainerRoot of(Path shardRoot, String recipeDigest) {
    return new TrainerRoot(shardRoot.resolve("recipe=" + recipeDigest.substring(0, DIGEST_DIGITS)));
  }

  public Path log() {
    return directory.resolve("log");
  }

  public Path shards() {
    return directory.resolve("shards");
  }

  public Path tokenizers() {
    return directory.resolve("tokenizer");
  }

  public Path entry(long seq) {
    return log().resolve("%020d.json".formatted(seq));
  }

  public Path shard(AddedShard shard) {
    return directory.resolve(shard.path());
  }

  public Path tokenizer(String sha256) {
    return tokenizers().resolve(sha256 + ".json");
  }
}
